package io.latchkey.live;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.log.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a browser may open a WebSocket. Browsers cannot set headers on one, and an
 * address is logged in many places, so the token comes as the second of the offered subprotocols.
 */
public final class AuthorizeConnection implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorizeConnection.class);

    private final IdTokens tokens;

    public AuthorizeConnection() {
        this(Environment.current());
    }

    private AuthorizeConnection(Environment environment) {
        this(
                IdTokens.ofIssuer(
                        environment.require("IDENTITY_ISSUER"),
                        environment.require("IDENTITY_AUDIENCE")));
    }

    AuthorizeConnection(IdTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        try (var _ = Scope.open("AuthorizeConnection")) {
            var event = Json.tolerant().readTree(input);
            var member = Subprotocols.token(event.path("headers")).flatMap(tokens::verify);
            if (member.isEmpty()) {
                LOG.info("a connection without a valid token was refused");
                // API Gateway answers 401 to this one text, and 500 to any other failure.
                throw new IllegalStateException("Unauthorized");
            }
            Json.strict().writeValue(output, allow(event.path("methodArn").asText(), member.get()));
        }
    }

    private static Map<String, Object> allow(String methodArn, IdTokens.Member member) {
        var statement =
                Map.of("Action", "execute-api:Invoke", "Effect", "Allow", "Resource", methodArn);
        return Map.of(
                "principalId", member.user(),
                "policyDocument", Map.of("Version", "2012-10-17", "Statement", List.of(statement)),
                "context", Map.of("team", member.team().value(), "user", member.user()));
    }
}
