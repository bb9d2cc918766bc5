package io.latchkey.transactions.domain.table;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.calendar.HolidaySets;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.deadline.Timeline;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.form.FormRevision;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Facts and rules of a team's own, to be used as a contract form or beside one. It has one
 * revision, named after its version: deals that hang on it and are open follow it.
 */
public record TeamTemplate(ContractForm form, Edition edition) implements TeamTable {
    static final int MOST = 100;

    private static final Pattern CODE = Pattern.compile("TEAM-[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final LocalDate ALWAYS = LocalDate.of(1990, 1, 1);

    public TeamTemplate {
        var _ = refuseOtherCode("code", form.code());
    }

    /**
     * What a team says in it.
     *
     * @param state two letters, or null for one that fits anywhere
     * @param source where it is written; null for the team's own practice
     */
    public record Content(
            String name,
            @Nullable String state,
            @Nullable String source,
            List<FactDefinition> facts,
            List<DeadlineRule> rules) {
        public Content {
            name = Text.line("name", name, 200);
            if (state != null) {
                var _ = Text.matching("state", state, STATE, "is two letters, such as TX");
            }
            source = Text.optionalLine("source", source, 600);
            facts = List.copyOf(facts);
            rules = List.copyOf(rules);
            if (facts.size() > MOST) {
                throw new InvalidValue("facts", "has at most " + MOST + " entries");
            }
            if (rules.isEmpty() || rules.size() > MOST) {
                throw new InvalidValue("deadlines", "has 1 to " + MOST + " entries");
            }
        }

        /**
         * Returns where the rules make a timeline.
         *
         * @throws InvalidValue for rules in a circle, a name that stands for two things or for one
         *     of another kind, and a holiday set that is not known
         */
        public void refuse(HolidaySets holidays) {
            for (int i = 0; i < rules.size(); i++) {
                var _ =
                        holidays.named(
                                "deadlines[" + i + "].holidays", rules.get(i).period().holidays());
            }
            var _ = Timeline.of(facts, rules);
        }
    }

    public static TeamTemplate of(String code, Content content, Edition edition) {
        var source = content.source() == null ? "The team's own template" : content.source();
        var revision =
                new FormRevision(
                        Long.toString(edition.version()),
                        ALWAYS,
                        null,
                        null,
                        content.facts(),
                        content.rules(),
                        source);
        return new TeamTemplate(
                new ContractForm(code, content.name(), content.state(), List.of(revision)),
                edition);
    }

    public static String refuseOtherCode(String field, String code) {
        if (!CODE.matcher(code).matches() || code.length() > 40) {
            throw new InvalidValue(
                    field,
                    "is TEAM- and words of A-Z and 0-9 with - between, 40 characters at most");
        }
        return code;
    }

    /** Whether the code is one of a team's. */
    public static boolean isCode(String code) {
        return code.startsWith("TEAM-");
    }

    @Override
    public String id() {
        return form.code();
    }

    /** But for the revision's name. */
    @Override
    public boolean isLike(TeamTable other) {
        return other instanceof TeamTemplate(var otherForm, _)
                && form.code().equals(otherForm.code())
                && form.name().equals(otherForm.name())
                && Objects.equals(form.state(), otherForm.state())
                && form.newest().facts().equals(otherForm.newest().facts())
                && form.newest().rules().equals(otherForm.newest().rules())
                && form.newest().source().equals(otherForm.newest().source());
    }

    public boolean names(String holidaySet) {
        return form.newest().rules().stream()
                .anyMatch(rule -> rule.period().holidays().equals(holidaySet));
    }
}
