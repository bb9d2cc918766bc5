/** Deals in DynamoDB: the state, its history and its outbox in one partition each. */
@NullMarked
package io.latchkey.transactions.store;

import org.jspecify.annotations.NullMarked;
