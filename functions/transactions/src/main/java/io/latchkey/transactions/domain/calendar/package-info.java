/**
 * Holidays and business days: which days a period counts, and which are days off, by the table that
 * was in force when the period began.
 */
@NullMarked
package io.latchkey.transactions.domain.calendar;

import org.jspecify.annotations.NullMarked;
