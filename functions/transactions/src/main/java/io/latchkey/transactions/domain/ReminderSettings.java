package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.value.Role;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a team's people are reminded of deadlines.
 *
 * @param version counts the changes; 0 for what is usual
 * @param roles of every role; what is left out is as usual
 * @param people by mailbox in lower case: they beat the role
 */
public record ReminderSettings(
        long version, Map<Role, ReminderPlan> roles, Map<String, ReminderPlan> people) {
    public static final ReminderSettings USUAL = new ReminderSettings(0, Map.of(), Map.of());

    private static final int MOST_PEOPLE = 200;

    public ReminderSettings {
        var all = new EnumMap<Role, ReminderPlan>(Role.class);
        for (var role : Role.values()) {
            var usual = role.isReminded() ? ReminderPlan.USUAL : ReminderPlan.NEVER;
            all.put(role, roles.getOrDefault(role, usual));
        }
        roles = Collections.unmodifiableMap(all);
        if (people.size() > MOST_PEOPLE) {
            throw new InvalidValue("people", "has at most " + MOST_PEOPLE + " entries");
        }
        people = byMailbox(people);
    }

    private static Map<String, ReminderPlan> byMailbox(Map<String, ReminderPlan> people) {
        var all = new HashMap<String, ReminderPlan>();
        people.forEach((email, plan) -> {
            Text.matching("people", email, Party.MAILBOX, "has one e-mail address as each name");
            all.put(email.toLowerCase(Locale.ROOT), plan);
        });
        return Map.copyOf(all);
    }

    /** The person's own plan, where there is one. */
    Optional<ReminderPlan> own(Party party) {
        return Optional.ofNullable(party.email())
                .map(email -> people.get(email.toLowerCase(Locale.ROOT)));
    }

    /**
     * The plan for a party of a deal; empty for one who is not reminded. A party's own no outweighs
     * everything, and its own yes a role that is never reminded.
     */
    Optional<ReminderPlan> plan(Party party) {
        if (party.email() == null || Boolean.FALSE.equals(party.notified())) {
            return Optional.empty();
        }
        var ofRole = roles.getOrDefault(party.role(), ReminderPlan.NEVER);
        var usual =
                ofRole.isNever() && Boolean.TRUE.equals(party.notified())
                        ? ReminderPlan.USUAL
                        : ofRole;
        return Optional.of(own(party).orElse(usual)).filter(plan -> !plan.isNever());
    }
}
