package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.util.HashSet;
import java.util.List;

/** From which dates a deadline is told: names of facts or of other deadlines. */
public sealed interface Anchor {
    int MOST = 20;

    List<String> names();

    /** One date. */
    record At(String name) implements Anchor {
        public At {
            Text.matching("anchor", name, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /**
     * The latest of several.
     *
     * @param ofThoseKnown whether those without a date, and waiting periods that are waived, are
     *     passed over while one has one
     */
    record LaterOf(List<String> names, boolean ofThoseKnown) implements Anchor {
        public LaterOf {
            names = several("laterOf", names);
        }
    }

    /**
     * The earliest of several.
     *
     * @param ofThoseKnown whether those without a date are passed over while one has one, as an
     *     earlier receipt that nobody has shown
     */
    record EarlierOf(List<String> names, boolean ofThoseKnown) implements Anchor {
        public EarlierOf {
            names = several("earlierOf", names);
        }
    }

    static Anchor at(String name) {
        return new At(name);
    }

    static Anchor laterOf(String... names) {
        return new LaterOf(List.of(names), false);
    }

    static Anchor earlierOf(String... names) {
        return new EarlierOf(List.of(names), false);
    }

    private static List<String> several(String field, List<String> names) {
        Text.require(field, names);
        if (names.isEmpty() || names.size() > MOST) {
            throw new InvalidValue(field, "has from 1 to " + MOST + " names");
        }
        for (var name : names) {
            Text.matching(field, name, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new InvalidValue(field, "has each name once");
        }
        return List.copyOf(names);
    }
}
