package io.latchkey.support.lambda.http;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.events.Origin;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, from the token that API Gateway verified and from nothing else in the
 * request.
 *
 * @param user the token's subject
 * @param name for people to read, in histories
 * @param email the user's own mailbox; null where the token names none
 * @param roles the user's groups: owner, agent, coordinator, ...
 */
public record Caller(
        TeamId team,
        String user,
        String name,
        @Nullable String email,
        Set<String> roles,
        String correlation) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Origin origin() {
        return new Origin(team, user, correlation);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
