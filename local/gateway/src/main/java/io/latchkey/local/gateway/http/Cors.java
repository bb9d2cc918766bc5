package io.latchkey.local.gateway.http;

import java.time.Duration;
import java.util.List;

/** An HTTP API's CORS configuration; a list of {@code *} allows all. */
public record Cors(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposed,
        Duration maxAge,
        boolean credentials) {

    public Cors {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposed = List.copyOf(exposed);
        if (credentials && origins.contains("*")) {
            throw new IllegalArgumentException("credentials cannot be allowed to any origin");
        }
    }
}
