package io.latchkey.local.services.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON in and out, as trees: the stand-ins keep what they do not know out of their answers. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The body as an object; an empty body counts as {@code {}}; anything else is no answer. */
    public static Optional<ObjectNode> read(byte[] body) {
        if (body.length == 0) {
            return Optional.of(object());
        }
        try {
            return MAPPER.readTree(body) instanceof ObjectNode node
                    ? Optional.of(node)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Answer answer(int status, JsonNode body) {
        return Answer.bytes(status, "application/json", bytes(body))
                .with("cache-control", "no-store")
                .with("x-content-type-options", "nosniff");
    }

    /** The text of a member, or "" when it is absent, null or not a text. */
    public static String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).textValue() : "";
    }
}
