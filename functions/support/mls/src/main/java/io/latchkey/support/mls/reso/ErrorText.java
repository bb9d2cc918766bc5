package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in an error body: OData's error object, OAuth's, and what providers send instead.
 * Short, on one line, and without the secrets that a server may have echoed.
 */
final class ErrorText {
    /** Enough for any message worth reading. */
    static final int BYTES = 16 * 1024;

    private static final int LONGEST = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorText() {}

    static String of(byte[] body, List<String> secrets) {
        try {
            return clean(words(JSON.readTree(body)), secrets);
        } catch (JsonProcessingException e) {
            var text = new String(body, StandardCharsets.UTF_8);
            return text.stripLeading().startsWith("<") ? "" : clean(text, secrets);
        } catch (IOException e) {
            return "";
        }
    }

    static String words(JsonNode body) {
        var error = body.path("error");
        if (error.isTextual()) {
            return joined(error, body.path("error_description"));
        }
        if (error.isObject()) {
            var message = error.path("message");
            var details = error.path("details").valueStream().map(each -> each.path("message"));
            return joined(
                    Stream.concat(
                            Stream.of(
                                    error.path("code"),
                                    message.isObject() ? message.path("value") : message),
                            details));
        }
        var own = body.has("D") ? body.path("D") : body.path("bundle");
        return joined(
                own.path("Code"),
                own.path("Message"),
                own.path("name"),
                own.path("message"),
                body.path("message"));
    }

    private static String joined(JsonNode... parts) {
        return joined(Stream.of(parts));
    }

    private static String joined(Stream<JsonNode> parts) {
        return parts.filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(": "));
    }

    static String clean(String text, List<String> secrets) {
        var clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        for (var secret : secrets) {
            clean = secret.isEmpty() ? clean : clean.replace(secret, "***");
        }
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "..." : clean;
    }
}
