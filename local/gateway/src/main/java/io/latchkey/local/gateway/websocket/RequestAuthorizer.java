package io.latchkey.local.gateway.websocket;

import java.util.List;

/**
 * A Lambda authorizer of type REQUEST on {@code $connect}.
 *
 * @param identitySources such as {@code route.request.header.Sec-WebSocket-Protocol} or {@code
 *     route.request.querystring.token}; a request that lacks one is refused without asking the
 *     function
 */
public record RequestAuthorizer(String functionId, List<String> identitySources) {

    public RequestAuthorizer {
        identitySources = List.copyOf(identitySources);
        for (String source : identitySources) {
            if (!source.startsWith("route.request.header.")
                    && !source.startsWith("route.request.querystring.")) {
                throw new IllegalArgumentException("not an identity source: " + source);
            }
        }
    }
}
