package io.latchkey.local.runtime.permissions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that somebody wants to do.
 *
 * @param action such as {@code sqs:SendMessage}
 * @param resource its ARN, or {@code *} where the action has no resource
 * @param context the condition keys' values
 */
public record Ask(String action, String resource, Map<String, String> context) {
    public Ask {
        context = Map.copyOf(context);
    }

    /** An ask with what every call on AWS carries: it came encrypted. */
    public static Ask of(String action, String resource) {
        return new Ask(action, resource, Map.of("aws:SecureTransport", "true"));
    }

    Ask with(String key, String value) {
        var more = new LinkedHashMap<>(context);
        more.put(key, value);
        return new Ask(action, resource, more);
    }

    /** Whether the resource, taken as a pattern, names that one. */
    public boolean names(String other) {
        return Wildcard.matches(resource, other);
    }
}
