/** The functions of the concern: listings, their photos, and the search among them. */
@NullMarked
package io.latchkey.listings;

import org.jspecify.annotations.NullMarked;
