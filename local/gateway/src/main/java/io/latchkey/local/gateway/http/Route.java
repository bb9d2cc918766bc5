package io.latchkey.local.gateway.http;

import io.latchkey.local.gateway.Throttling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A route and the function behind it.
 *
 * @param scopes of which the token must carry one; none asks for no scope
 * @param timeout the integration's, at most 30 s
 */
public record Route(
        RouteKey key,
        String functionId,
        Optional<JwtAuthorizer> authorizer,
        List<String> scopes,
        Throttling throttling,
        Duration timeout) {

    /** The longest that an HTTP API waits for an integration. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    public Route {
        scopes = List.copyOf(scopes);
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an integration's timeout is at most " + LONGEST);
        }
    }

    /** A route with AWS's defaults: no scopes, the account's throttling, 30 s. */
    public static Route of(String key, String functionId, Optional<JwtAuthorizer> authorizer) {
        return new Route(
                RouteKey.parse(key),
                functionId,
                authorizer,
                List.of(),
                Throttling.ACCOUNT,
                LONGEST);
    }
}
