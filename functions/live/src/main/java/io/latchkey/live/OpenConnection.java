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
import java.time.Clock;
import java.util.Map;

/**
 * Notes a new WebSocket under its team, and accepts our subprotocol so that the browser keeps it
 * open.
 */
public final class OpenConnection implements RequestStreamHandler {
    private final ConnectionStore connections;
    private final Clock clock;

    public OpenConnection() {
        this(Environment.current(), Clock.systemUTC());
    }

    OpenConnection(Environment environment, Clock clock) {
        this.connections =
                new ConnectionStore(
                        new AwsClients(environment).dynamoDb(), environment.require("LIVE_TABLE"));
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        try (var _ = Scope.open("OpenConnection")) {
            var opened = ConnectionEvent.read(input);
            Scope.team(opened.team().value());
            connections.open(opened.team(), opened.connection(), opened.user(), clock.instant());
            Json.strict()
                    .writeValue(
                            output,
                            Map.of(
                                    "statusCode",
                                    200,
                                    "headers",
                                    Map.of(Subprotocols.HEADER, Subprotocols.OURS)));
        }
    }
}
