package io.latchkey.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a deployed stack says of itself, from the file that {@code cdk deploy} leaves. */
record Outputs(JsonNode values) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Outputs read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("there is no " + file + ": deploy first");
        }
        var stacks = JSON.readTree(file.toFile());
        if (stacks.size() != 1) {
            throw new IllegalStateException(
                    file + " tells of " + stacks.size() + " stacks and not of one");
        }
        return new Outputs(stacks.elements().next());
    }

    String require(String name) {
        var value = values.path(name).asText();
        if (value.isEmpty()) {
            throw new IllegalStateException("the stack has no output " + name);
        }
        return value;
    }

    /** How the web application finds its sign-in page. */
    String webConfig() {
        var signIn = require("SignInOrigin");
        return JsonNodeFactory.instance
                .objectNode()
                .put("issuer", require("Issuer"))
                .put("clientId", require("ClientId"))
                .put("signInUrl", signIn + "/oauth2/authorize")
                .put("tokenUrl", signIn + "/oauth2/token")
                .put("signOutUrl", signIn + "/logout")
                .toString();
    }
}
