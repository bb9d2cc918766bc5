/** Listings as points in the space of what texts mean. */
@NullMarked
package io.latchkey.listings.embedding;

import org.jspecify.annotations.NullMarked;
