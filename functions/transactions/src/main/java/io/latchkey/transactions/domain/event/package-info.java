/** What can happen to a deal, in the words of its events. */
@NullMarked
package io.latchkey.transactions.domain.event;

import org.jspecify.annotations.NullMarked;
