package io.latchkey.support.lambda.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A fact that happened in one team's business, in the shape in which it is stored, relayed and
 * received.
 *
 * @param id {@code evt_<ULID>}, the key by which every consumer recognises a second delivery
 * @param type a schema's name in {@code events/schemas}
 * @param version of that schema; versions only grow
 * @param team the tenant's id
 * @param correlation what one request, and all that followed from it, have in common
 * @param time of the decision, in milliseconds
 * @param subject the id of what it happened to
 * @param actor the user's id or the function's name
 * @param data the type's own fields
 */
public record EventEnvelope(
        String id,
        String type,
        int version,
        String team,
        String correlation,
        Instant time,
        String subject,
        String actor,
        JsonNode data) {

    public EventEnvelope {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    public TeamId teamId() {
        return new TeamId(team);
    }

    /** The data as the consumer's own record, which may know fewer fields than the sender's. */
    public <T> T dataAs(Class<T> type) {
        return Json.tolerant().convertValue(data, type);
    }
}
