package io.latchkey.support.lambda.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.latchkey.model.TeamId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The verified token's claims, as API Gateway renders them: all text, a list as {@code [a b]}. */
final class Claims {
    private Claims() {}

    /**
     * The caller.
     *
     * @throws ProblemException 401 when the route has no authorizer, 403 when the user belongs to
     *     no team
     */
    static Caller caller(@Nullable APIGatewayV2HTTPEvent event, String correlation) {
        var claims = claims(event);
        var user = claims.get("sub");
        var team = claims.get("custom:team");
        if (user == null) {
            throw new ProblemException(Problem.of(401, "unauthenticated", "Sign in first"));
        }
        if (team == null) {
            throw new ProblemException(Problem.of(403, "no-team", "This user belongs to no team"));
        }
        var roles = list(claims.getOrDefault("cognito:groups", ""));
        return new Caller(
                new TeamId(team),
                user,
                claims.getOrDefault("name", user),
                claims.get("email"),
                roles,
                correlation);
    }

    private static Map<String, String> claims(@Nullable APIGatewayV2HTTPEvent event) {
        if (event == null || event.getRequestContext() == null) {
            return Map.of();
        }
        var authorizer = event.getRequestContext().getAuthorizer();
        if (authorizer == null
                || authorizer.getJwt() == null
                || authorizer.getJwt().getClaims() == null) {
            return Map.of();
        }
        return authorizer.getJwt().getClaims();
    }

    private static Set<String> list(String rendered) {
        return Arrays.stream(rendered.replaceAll("[\\[\\]]", "").split("[ ,]+"))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
