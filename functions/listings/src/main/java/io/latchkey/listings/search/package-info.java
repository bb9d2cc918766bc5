/** The search among listings: the index can be rebuilt, the table is the truth. */
@NullMarked
package io.latchkey.listings.search;

import org.jspecify.annotations.NullMarked;
