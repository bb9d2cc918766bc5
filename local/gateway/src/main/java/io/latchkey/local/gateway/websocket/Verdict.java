package io.latchkey.local.gateway.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an authorizer function's policy says of one connection. */
sealed interface Verdict {

    /** The context as functions see it: all values are texts. */
    record Admitted(Map<String, String> context) implements Verdict {}

    record Denied() implements Verdict {}

    /** The answer is no policy, which API Gateway reports as its own fault. */
    record Malformed() implements Verdict {}

    static Verdict read(byte[] payload, String methodArn) {
        try {
            JsonNode answer = new JsonMapper().readTree(payload);
            JsonNode statements = answer.path("policyDocument").path("Statement");
            Optional<Map<String, String>> context = context(answer);
            if (!answer.path("principalId").isTextual()
                    || !statements.isArray()
                    || context.isEmpty()) {
                return new Malformed();
            }
            boolean admitted =
                    allows(statements, "Allow", methodArn)
                            && !allows(statements, "Deny", methodArn);
            return admitted ? new Admitted(context.get()) : new Denied();
        } catch (IOException _) {
            return new Malformed();
        }
    }

    private static boolean allows(JsonNode statements, String effect, String methodArn) {
        for (JsonNode statement : statements) {
            if (statement.path("Effect").asText().equals(effect)
                    && anyMatches(statement.path("Action"), "execute-api:Invoke")
                    && anyMatches(statement.path("Resource"), methodArn)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyMatches(JsonNode oneOrMany, String value) {
        if (oneOrMany.isTextual()) {
            return matches(oneOrMany.textValue(), value);
        }
        for (JsonNode one : oneOrMany) {
            if (matches(one.asText(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String wildcards, String value) {
        String regex = Pattern.quote(wildcards).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(value).matches();
    }

    /** Objects and lists are not allowed in a context. */
    private static Optional<Map<String, String>> context(JsonNode answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("principalId", answer.path("principalId").asText());
        for (Map.Entry<String, JsonNode> field : answer.path("context").properties()) {
            if (!field.getValue().isValueNode()) {
                return Optional.empty();
            }
            texts.put(field.getKey(), field.getValue().asText());
        }
        return Optional.of(texts);
    }
}
