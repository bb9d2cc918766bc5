package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds rules that hang on each other in a circle. */
final class CyclicRules {
    private CyclicRules() {}

    /**
     * Returns where there is no circle.
     *
     * @throws InvalidValue that names the circle
     */
    static void refuse(Collection<DeadlineRule> rules) {
        var byId = rules.stream().collect(Collectors.toMap(DeadlineRule::id, Function.identity()));
        var clear = new HashMap<String, Boolean>();
        for (var rule : rules) {
            circle(rule, byId, clear)
                    .ifPresent(circle -> {
                        throw new InvalidValue(
                                "anchor", "leads in a circle: " + String.join(" -> ", circle));
                    });
        }
    }

    /** Follows the single anchor of each rule; every rule is walked once over all calls. */
    private static Optional<List<String>> circle(
            DeadlineRule from, Map<String, DeadlineRule> byId, Map<String, Boolean> clear) {
        var path = new ArrayList<String>();
        for (var rule = from;
                rule != null && !clear.containsKey(rule.id());
                rule = byId.get(rule.anchor())) {
            var seen = path.indexOf(rule.id());
            if (seen >= 0) {
                path.add(rule.id());
                return Optional.of(List.copyOf(path.subList(seen, path.size())));
            }
            path.add(rule.id());
        }
        path.forEach(id -> clear.put(id, true));
        return Optional.empty();
    }
}
