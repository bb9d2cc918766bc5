/** What somebody looks for, and whether and why a listing is it. */
@NullMarked
package io.latchkey.listings.domain.search;

import org.jspecify.annotations.NullMarked;
