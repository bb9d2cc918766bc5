/**
 * Contract forms and holiday tables as files, and the same words where callers send or read them.
 */
@NullMarked
package io.latchkey.transactions.forms;

import org.jspecify.annotations.NullMarked;
