package io.latchkey.local.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * One statement of a policy, its intrinsics resolved.
 *
 * @param equal for a {@code StringEquals} condition, the accepted values by condition key
 */
record Statement(
        boolean allows,
        List<Pattern> actions,
        List<Pattern> resources,
        Map<String, Set<String>> equal) {
    private static final Set<String> KNOWN =
            Set.of("Sid", "Effect", "Action", "Resource", "Condition");

    static Statement of(JsonNode node) {
        for (var field : node.asObject().keySet()) {
            if (!KNOWN.contains(field)) {
                throw new IllegalStateException(
                        "a policy statement's " + field + " is not understood on one machine");
            }
        }
        return new Statement(
                node.field("Effect").orElseThrow().asString().equals("Allow"),
                patterns(node.field("Action").orElseThrow(), Pattern.CASE_INSENSITIVE),
                patterns(node.field("Resource").orElseThrow(), 0),
                conditions(node));
    }

    private static Map<String, Set<String>> conditions(JsonNode node) {
        var equal = new HashMap<String, Set<String>>();
        node.field("Condition")
                .ifPresent(condition ->
                        condition
                                .asObject()
                                .forEach((operator, keys) -> {
                                    if (!operator.equals("StringEquals")) {
                                        throw new IllegalStateException(
                                                "the condition "
                                                        + operator
                                                        + " is not understood on one machine");
                                    }
                                    keys.asObject()
                                            .forEach((key, values) ->
                                                    equal.put(key, new HashSet<>(texts(values))));
                                }));
        return Map.copyOf(equal);
    }

    boolean covers(Need need) {
        return actions.stream().anyMatch(action -> action.matcher(need.action()).matches())
                && need.resources().stream()
                        .anyMatch(arn ->
                                resources.stream().anyMatch(each -> each.matcher(arn).matches()))
                && equal.entrySet().stream()
                        .allMatch(each ->
                                each.getValue()
                                        .contains(
                                                need.conditions().getOrDefault(each.getKey(), "")));
    }

    private static List<Pattern> patterns(JsonNode node, int flags) {
        return texts(node).stream().map(text -> pattern(text, flags)).toList();
    }

    /** IAM's own wildcards: * for any characters, ? for one. */
    private static Pattern pattern(String text, int flags) {
        var expression = Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(expression, flags);
    }

    private static List<String> texts(JsonNode node) {
        if (!node.isArray()) {
            return List.of(node.asString());
        }
        var texts = new ArrayList<String>();
        node.asArray().forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
