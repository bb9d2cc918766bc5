package io.latchkey.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The {@code Sec-WebSocket-Protocol} header: ours, and behind it the token. */
final class Subprotocols {
    static final String HEADER = "Sec-WebSocket-Protocol";
    static final String OURS = "latchkey";

    private Subprotocols() {}

    /** The offered token; header names come in any case. */
    static Optional<String> token(JsonNode headers) {
        for (var header : headers.properties()) {
            if (header.getKey().equalsIgnoreCase(HEADER)) {
                return second(header.getValue().asText());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> second(String offered) {
        var protocols = offered.split("\\s*,\\s*", -1);
        return protocols.length == 2 && protocols[0].equals(OURS)
                ? Optional.of(protocols[1])
                : Optional.empty();
    }
}
