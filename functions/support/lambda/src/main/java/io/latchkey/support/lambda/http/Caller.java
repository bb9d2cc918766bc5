package io.latchkey.support.lambda.http;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.events.Origin;
import java.util.Set;

/**
 * Who sent a request, from the token that API Gateway verified and from nothing else in the
 * request.
 *
 * @param user the token's subject
 * @param name for people to read, in histories
 * @param roles the user's groups: owner, agent, coordinator, ...
 */
public record Caller(TeamId team, String user, String name, Set<String> roles, String correlation) {

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
