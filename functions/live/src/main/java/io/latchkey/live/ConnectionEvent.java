package io.latchkey.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Json;
import java.io.IOException;
import java.io.InputStream;

/**
 * What API Gateway says about a connection; team and user are what {@link AuthorizeConnection} said
 * when it was opened.
 */
record ConnectionEvent(TeamId team, String user, String connection) {

    static ConnectionEvent read(InputStream input) throws IOException {
        JsonNode context = Json.tolerant().readTree(input).path("requestContext");
        var authorizer = context.path("authorizer");
        return new ConnectionEvent(
                new TeamId(authorizer.path("team").asText()),
                authorizer.path("user").asText(),
                context.path("connectionId").asText());
    }
}
