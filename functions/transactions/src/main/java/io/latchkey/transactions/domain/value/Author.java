package io.latchkey.transactions.domain.value;

import org.jspecify.annotations.Nullable;

/**
 * Who changes a deal.
 *
 * @param user the user's id or the function's name
 * @param name for people to read
 * @param email the user's own mailbox, by which a party is known to be the same person; null where
 *     there is none
 */
public record Author(String user, String name, @Nullable String email) {}
