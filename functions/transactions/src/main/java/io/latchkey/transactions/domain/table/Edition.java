package io.latchkey.transactions.domain.table;

import io.latchkey.transactions.domain.value.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a team's table this is, and who made it.
 *
 * @param version counts its changes from 1, and goes on counting when a name that was deleted is
 *     used again
 * @param gone whether it was deleted: nobody can name it any more
 * @param recompute id of the recomputation that this change asked for; null where no deal could
 *     hang on it
 */
public record Edition(
        long version, boolean gone, Author by, Instant at, @Nullable String recompute) {}
