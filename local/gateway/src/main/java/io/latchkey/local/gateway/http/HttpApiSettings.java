package io.latchkey.local.gateway.http;

import io.latchkey.local.gateway.ApiIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that the template says of one HTTP API and its stage. */
public record HttpApiSettings(ApiIdentity identity, List<Route> routes, Optional<Cors> cors) {

    public HttpApiSettings {
        routes = List.copyOf(routes);
        Set<String> seen = new HashSet<>();
        for (Route route : routes) {
            if (!seen.add(route.key().text())) {
                throw new IllegalArgumentException("a route twice: " + route.key().text());
            }
        }
    }
}
