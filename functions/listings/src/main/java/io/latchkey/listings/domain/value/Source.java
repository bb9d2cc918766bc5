package io.latchkey.listings.domain.value;

import io.latchkey.model.InvalidValue;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a listing comes from, and so who may change it.
 *
 * @param originatingSystem the MLS's name; absent for a listing of the team's own
 * @param connection the team's connection to it
 * @param key of the listing there
 * @param modified by the MLS's own clock; what it says with an earlier one is out of date
 */
public record Source(
        @Nullable String originatingSystem,
        @Nullable String connection,
        @Nullable String key,
        @Nullable Instant modified) {
    private static final Source MANUAL = new Source(null, null, null, null);

    public Source {
        var parts =
                (originatingSystem == null ? 0 : 1)
                        + (connection == null ? 0 : 1)
                        + (key == null ? 0 : 1)
                        + (modified == null ? 0 : 1);
        if (parts != 0 && parts != 4) {
            throw new InvalidValue(
                    "source", "is of the team's own or has system, connection, key and time");
        }
    }

    /** Written by the team. */
    public static Source manual() {
        return MANUAL;
    }

    public static Source mls(
            String originatingSystem, String connection, String key, Instant modified) {
        return new Source(originatingSystem, connection, key, modified);
    }

    public boolean isManual() {
        return connection == null;
    }

    /** Whether what this one says is newer than what that one said. */
    public boolean isNewerThan(Source other) {
        return Optional.ofNullable(modified)
                .map(mine -> other.modified == null || mine.isAfter(other.modified))
                .orElse(false);
    }
}
