/** Deals as calendar programs read them. */
@NullMarked
package io.latchkey.transactions.feed;

import org.jspecify.annotations.NullMarked;
