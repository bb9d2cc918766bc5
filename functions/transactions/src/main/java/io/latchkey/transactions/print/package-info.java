/** Deals on paper. */
@NullMarked
package io.latchkey.transactions.print;

import org.jspecify.annotations.NullMarked;
