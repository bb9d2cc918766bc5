/** The RESO Data Dictionary as far as it is kept here: fields, kinds, lookups, as data. */
@NullMarked
package io.latchkey.listings.domain.dictionary;

import org.jspecify.annotations.NullMarked;
