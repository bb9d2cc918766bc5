package io.latchkey.live;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.log.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Forgets a WebSocket that was closed; one whose close is never told is forgotten at the next push,
 * or by its expiry.
 */
public final class CloseConnection implements RequestStreamHandler {
    private final ConnectionStore connections;

    public CloseConnection() {
        this(Environment.current());
    }

    CloseConnection(Environment environment) {
        this.connections =
                new ConnectionStore(
                        new AwsClients(environment).dynamoDb(), environment.require("LIVE_TABLE"));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        try (var _ = Scope.open("CloseConnection")) {
            var closed = ConnectionEvent.read(input);
            connections.close(closed.team(), closed.connection());
            Json.strict().writeValue(output, Map.of("statusCode", 200));
        }
    }
}
