/** The functions of the concern: deals, parties, deadlines and their reminders. */
@NullMarked
package io.latchkey.transactions;

import org.jspecify.annotations.NullMarked;
