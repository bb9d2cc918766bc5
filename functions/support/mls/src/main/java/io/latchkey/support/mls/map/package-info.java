/**
 * From an MLS's own names and codes to RESO Data Dictionary 2.0, by tables that are data, with a
 * report of everything that the tables did not know.
 */
@NullMarked
package io.latchkey.support.mls.map;

import org.jspecify.annotations.NullMarked;
