package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Puts rules in an order in which each comes after those that it hangs on, without recursion. */
final class EvaluationOrder {
    private final List<DeadlineRule> rules;
    private final int[][] parents;
    private final int[] order;
    private int ordered;
    // The rules from one that was asked for to one that it hangs on, and how far each one's parents
    // were followed.
    private final int[] path;
    private final int[] followed;
    private final boolean[] onPath;
    private final boolean[] done;

    private EvaluationOrder(List<DeadlineRule> rules, Map<String, Integer> places) {
        var size = rules.size();
        this.rules = rules;
        this.parents = new int[size][];
        for (int place = 0; place < size; place++) {
            parents[place] = parents(rules.get(place), places);
        }
        this.order = new int[size];
        this.path = new int[size];
        this.followed = new int[size];
        this.onPath = new boolean[size];
        this.done = new boolean[size];
    }

    private static int[] parents(DeadlineRule rule, Map<String, Integer> places) {
        var names = rule.anchor().names();
        var found = new int[names.size()];
        int count = 0;
        for (var name : names) {
            var place = places.get(name);
            if (place != null) {
                found[count++] = place;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /**
     * The places of the rules in that order.
     *
     * @throws InvalidValue that names a circle, where there is one
     */
    static int[] of(List<DeadlineRule> rules, Map<String, Integer> places) {
        var search = new EvaluationOrder(rules, places);
        for (int place = 0; place < rules.size(); place++) {
            if (!search.done[place]) {
                search.follow(place);
            }
        }
        return search.order;
    }

    private void follow(int start) {
        int depth = enter(start, 0);
        while (depth > 0) {
            var place = path[depth - 1];
            if (followed[place] < parents[place].length) {
                var parent = parents[place][followed[place]++];
                if (onPath[parent]) {
                    throw circle(parent, depth);
                }
                depth = done[parent] ? depth : enter(parent, depth);
            } else {
                onPath[place] = false;
                done[place] = true;
                order[ordered++] = place;
                depth--;
            }
        }
    }

    private int enter(int place, int depth) {
        path[depth] = place;
        onPath[place] = true;
        return depth + 1;
    }

    private InvalidValue circle(int from, int depth) {
        var names = new ArrayList<String>();
        for (int i = depth - 1; i >= 0; i--) {
            names.addFirst(rules.get(path[i]).id());
            if (path[i] == from) {
                break;
            }
        }
        names.add(rules.get(from).id());
        return new InvalidValue(
                "deadlines." + names.getFirst() + ".anchor",
                "leads in a circle: " + String.join(" -> ", names));
    }
}
