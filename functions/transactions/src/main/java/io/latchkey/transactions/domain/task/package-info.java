/** Work that people do in a deal, and the templates that bring it. */
@NullMarked
package io.latchkey.transactions.domain.task;

import org.jspecify.annotations.NullMarked;
