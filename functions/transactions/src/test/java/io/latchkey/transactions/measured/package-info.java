/**
 * What {@code bench/} measures of this concern, by name as it knows handlers: each a {@link
 * java.util.function.LongSupplier} that does its work once per call and returns a number that
 * depends on all of it.
 */
@NullMarked
package io.latchkey.transactions.measured;

import org.jspecify.annotations.NullMarked;
