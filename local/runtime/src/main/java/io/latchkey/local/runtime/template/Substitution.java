package io.latchkey.local.runtime.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Fn::Sub}, with and without variables of its own. */
final class Substitution {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

    private Substitution() {}

    static String apply(JsonNode argument, Resolver resolver) {
        var pattern = argument.isTextual() ? argument.asText() : argument.get(0).asText();
        var own = argument.isTextual() ? JsonNodeFactory.instance.objectNode() : argument.get(1);
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, own, resolver)));
    }

    private static String value(
            java.util.regex.MatchResult found, JsonNode own, Resolver resolver) {
        var name = found.group(2).strip();
        if (!found.group(1).isEmpty()) {
            return "${" + name + "}";
        }
        if (own.has(name)) {
            return resolver.text(own.get(name));
        }
        if (name.contains(".")) {
            var parts = name.split("\\.", 2);
            return resolver.attributeOf(parts[0], parts[1]);
        }
        return resolver.reference(name);
    }
}
