package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at the rows that pass: how many, the last one's place, whether they came in order. */
final class Sighting implements Consumer<ObjectNode> {
    private final String timestamp;
    private final String key;
    private final Consumer<ObjectNode> sink;
    private int rows;
    private boolean ordered = true;
    private @Nullable Instant last;
    private @Nullable String lastKey;
    private @Nullable Instant highest;

    Sighting(String timestamp, String key, Consumer<ObjectNode> sink) {
        this.timestamp = timestamp;
        this.key = key;
        this.sink = sink;
    }

    @Override
    public void accept(ObjectNode row) {
        sink.accept(row);
        rows++;
        var moment = moment(row.path(timestamp)).orElse(null);
        var literal = literal(row.path(key)).orElse(null);
        if (moment == null || literal == null) {
            return;
        }
        ordered &= last == null || !moment.isBefore(last);
        last = moment;
        lastKey = literal;
        if (highest == null || moment.isAfter(highest)) {
            highest = moment;
        }
    }

    int rows() {
        return rows;
    }

    boolean ordered() {
        return ordered;
    }

    Optional<Instant> highest() {
        return Optional.ofNullable(highest);
    }

    /** Just after the last row that has a place. */
    Optional<Cursor> place() {
        return last == null || lastKey == null
                ? Optional.empty()
                : Optional.of(Cursor.after(last, lastKey));
    }

    /** Some servers leave out the zone; RESO's timestamps are UTC. */
    private static Optional<Instant> moment(JsonNode value) {
        try {
            return Optional.of(OffsetDateTime.parse(value.asText()).toInstant());
        } catch (DateTimeException e) {
            try {
                return Optional.of(LocalDateTime.parse(value.asText()).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException again) {
                return Optional.empty();
            }
        }
    }

    private static Optional<String> literal(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.asText());
        }
        return value.isTextual()
                ? Optional.of("'" + value.asText().replace("'", "''") + "'")
                : Optional.empty();
    }
}
