package io.latchkey.transactions.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Those of a deal who are reminded alike: the people of a role, or one who has a plan alone.
 *
 * @param key the role's name or the party's id, under which it is noted that they were told
 */
record Listeners(String key, ReminderPlan plan, List<Party> parties) {
    Listeners {
        parties = List.copyOf(parties);
    }

    /** All who are reminded, each person once however many parts they play. */
    static List<Listeners> of(Transaction deal, ReminderSettings settings) {
        Map<String, Listeners> all = new LinkedHashMap<>();
        var mailboxes = new HashSet<String>();
        for (var party : deal.parties()) {
            var plan = settings.plan(party);
            if (plan.isEmpty()
                    || party.email() == null
                    || !mailboxes.add(party.email().toLowerCase(Locale.ROOT))) {
                continue;
            }
            var key = settings.own(party).isPresent() ? party.id() : party.role().name();
            all.merge(key, new Listeners(key, plan.get(), List.of(party)), Listeners::and);
        }
        return List.copyOf(all.values());
    }

    private Listeners and(Listeners more) {
        var both = new ArrayList<>(parties);
        both.addAll(more.parties);
        return new Listeners(key, plan, both);
    }
}
