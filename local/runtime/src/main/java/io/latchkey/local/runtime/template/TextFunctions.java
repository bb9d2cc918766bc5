package io.latchkey.local.runtime.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The intrinsic functions that only rearrange text; their arguments are resolved already. */
final class TextFunctions {
    private TextFunctions() {}

    static JsonNode join(JsonNode argument) {
        return TextNode.valueOf(
                StreamSupport.stream(argument.path(1).spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(argument.path(0).asText())));
    }

    static JsonNode split(JsonNode argument) {
        var parts = JsonNodeFactory.instance.arrayNode();
        var separator = Pattern.compile(Pattern.quote(argument.path(0).asText()));
        for (String part : separator.split(argument.path(1).asText(), -1)) {
            parts.add(part);
        }
        return parts;
    }

    static JsonNode select(JsonNode argument) {
        var selected = argument.path(1).get(argument.path(0).asInt(-1));
        if (selected == null) {
            throw NotUnderstood.at("Fn::Select", "there is no such element: " + argument);
        }
        return selected;
    }

    static JsonNode base64(JsonNode argument) {
        var bytes = argument.asText().getBytes(StandardCharsets.UTF_8);
        return TextNode.valueOf(Base64.getEncoder().encodeToString(bytes));
    }
}
