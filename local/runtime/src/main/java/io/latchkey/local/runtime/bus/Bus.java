package io.latchkey.local.runtime.bus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.runtime.patterns.EventPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One event bus: finds the rules of an event, and sees it delivered before it answers. */
public final class Bus {
    private final List<CompiledRule> rules = new ArrayList<>();
    private final List<Archive> archives;
    private final Targets targets;

    private record CompiledRule(RuleSpec spec, EventPattern pattern) {}

    public Bus(List<RuleSpec> rules, List<Archive> archives, Targets targets) {
        rules.forEach(rule ->
                this.rules.add(
                        new CompiledRule(
                                rule, new EventPattern(rule.id(), List.of(rule.pattern())))));
        this.archives = List.copyOf(archives);
        this.targets = targets;
    }

    /**
     * Delivers events to every target that matches.
     *
     * @return why, for each event that a target could not take; those that are absent were taken
     */
    Map<Integer, String> put(List<ObjectNode> events) {
        var texts = events.stream().map(ObjectNode::toString).toList();
        var deliveries = new LinkedHashMap<Targets.Address, List<Targets.Delivery>>();
        for (int i = 0; i < events.size(); i++) {
            for (var rule : rules) {
                if (rule.pattern().matches(texts.get(i))) {
                    address(rule.spec(), i, events.get(i), deliveries);
                }
            }
        }
        var failures = targets.deliver(deliveries);
        var taken = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            if (!failures.containsKey(i)) {
                taken.add(texts.get(i));
            }
        }
        archives.forEach(archive -> archive.keep(taken));
        return failures;
    }

    private static void address(
            RuleSpec rule,
            int number,
            ObjectNode event,
            Map<Targets.Address, List<Targets.Delivery>> deliveries) {
        for (var target : rule.targets()) {
            deliveries
                    .computeIfAbsent(
                            new Targets.Address(rule.arn(), target), _ -> new ArrayList<>())
                    .add(new Targets.Delivery(number, InputShaper.shape(target.shape(), event)));
        }
    }
}
