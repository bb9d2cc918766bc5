package io.latchkey.support.lambda.events;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.Json;
import java.time.Instant;

/**
 * Who does something, for which team, and in the course of what.
 *
 * @param actor the user's id or the function's name
 */
public record Origin(TeamId team, String actor, String correlation) {

    /** The origin of what a function does in answer to an event. */
    public static Origin of(EventEnvelope cause, String function) {
        return new Origin(cause.teamId(), function, cause.correlation());
    }

    /**
     * An event of this origin.
     *
     * @param data a record whose JSON is the type's data
     */
    public EventEnvelope event(Ids ids, Instant now, String subject, Object data) {
        var type = data.getClass().getSimpleName();
        return new EventEnvelope(
                ids.next("evt"),
                type,
                1,
                team.value(),
                correlation,
                now,
                subject,
                actor,
                Json.tree(data));
    }
}
