/** Deals over HTTP. */
@NullMarked
package io.latchkey.transactions.api;

import org.jspecify.annotations.NullMarked;
