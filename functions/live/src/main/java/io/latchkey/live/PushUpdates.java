package io.latchkey.live;

import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.queue.Handled;
import io.latchkey.support.lambda.queue.MessageFate;
import io.latchkey.support.lambda.queue.QueueHandler;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/**
 * Tells a team's open browsers what happened. A push is a hint and never the truth: a browser that
 * missed one, or got one twice, reads the same state over HTTP. So one browser's trouble is logged
 * and passed over, and never holds up the others.
 */
public final class PushUpdates extends QueueHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PushUpdates.class);

    private final ConnectionStore connections;
    private final ApiGatewayManagementApiClient gateway;

    public PushUpdates() {
        this(Environment.current());
    }

    PushUpdates(Environment environment) {
        super(MessageFate.of(environment, PushUpdates.class));
        var clients = new AwsClients(environment);
        this.connections =
                new ConnectionStore(clients.dynamoDb(), environment.require("LIVE_TABLE"));
        var builder =
                ApiGatewayManagementApiClient.builder()
                        .endpointOverride(URI.create(environment.require("LIVE_ENDPOINT")));
        this.gateway = clients.configure(builder, "APIGATEWAYMANAGEMENTAPI").build();
    }

    @Override
    protected Handled handle(EventEnvelope event) {
        var text =
                SdkBytes.fromUtf8String(
                        Json.write(new Update(event.type(), event.subject(), event)));
        connections.each(event.teamId(), connection -> push(event, connection, text));
        return new Handled.Done();
    }

    private void push(EventEnvelope event, String connection, SdkBytes text) {
        try {
            gateway.postToConnection(r -> r.connectionId(connection).data(text));
        } catch (GoneException e) {
            connections.close(event.teamId(), connection);
        } catch (AwsServiceException e) {
            LOG.warn("an update did not reach one browser: status {}", e.statusCode());
        }
    }

    /** What a browser receives. */
    record Update(String type, String subject, EventEnvelope event) {}
}
