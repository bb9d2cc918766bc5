/** Listings in DynamoDB: the state, its history and its outbox in one partition each. */
@NullMarked
package io.latchkey.listings.store;

import org.jspecify.annotations.NullMarked;
