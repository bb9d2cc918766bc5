/**
 * From dates that happened to dates that are due, with the reason for each. No legal advice: a form
 * can be changed by its parties.
 */
@NullMarked
package io.latchkey.transactions.domain.deadline;

import org.jspecify.annotations.NullMarked;
