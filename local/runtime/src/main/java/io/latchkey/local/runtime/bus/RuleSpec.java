package io.latchkey.local.runtime.bus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule of a bus and where it leads. */
public record RuleSpec(
        String id, String arn, String busName, String pattern, List<Target> targets) {
    /**
     * One target.
     *
     * @param arn a queue's or a function's
     * @param deadLettersArn where events go that the target refused
     */
    public record Target(
            String arn, Shape shape, Optional<String> deadLettersArn, Optional<String> group) {}

    /** What of the event the target is given. */
    public sealed interface Shape {
        record Whole() implements Shape {}

        record Constant(JsonNode input) implements Shape {}

        record Part(String path) implements Shape {}

        record Template(Map<String, String> paths, String template) implements Shape {}
    }

    public RuleSpec {
        targets = List.copyOf(targets);
    }
}
