/** Listings: what may be said of one, what may become of it, and what may be shown of it. */
@NullMarked
package io.latchkey.listings.domain;

import org.jspecify.annotations.NullMarked;
