package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.Text;
import io.latchkey.transactions.domain.calendar.DayCount;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, told from other dates of the deal.
 *
 * @param id lower camel case, unique in the deal
 * @param source where the rule is written, for those that come with a form
 */
public record DeadlineRule(
        String id,
        String label,
        Anchor anchor,
        Period period,
        Landing landing,
        Force force,
        @Nullable String source) {
    /** What facts and deadlines are called. */
    public static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    public static final String NAME_RULE = "is lower camel case, of at most 64 letters and digits";

    public DeadlineRule {
        Text.matching("id", id, NAME, NAME_RULE);
        label = Text.line("label", label, 200);
        Text.require("anchor", anchor);
        Text.require("period", period);
        Text.require("landing", landing);
        Text.require("force", force);
        source = Text.optionalLine("source", source, 600);
    }

    /** A hard deadline that ends one minute to midnight and never rolls. */
    public static DeadlineRule of(String id, String label, Anchor anchor, Period period) {
        return new DeadlineRule(
                id, label, anchor, period, Landing.on(EndOfDay.MIDNIGHT), Force.HARD, null);
    }

    public DeadlineRule counting(DayCount count, String holidays) {
        return new DeadlineRule(
                id, label, anchor, period.counting(count, holidays), landing, force, source);
    }

    public DeadlineRule rolling(Roll roll) {
        return landing(new Landing(roll, null, landing.endOfDay()));
    }

    public DeadlineRule ending(LocalTime time) {
        return landing(new Landing(landing.roll(), landing.rollWhen(), EndOfDay.at(time)));
    }

    public DeadlineRule landing(Landing other) {
        return new DeadlineRule(id, label, anchor, period, other, force, source);
    }

    public DeadlineRule force(Force other) {
        return new DeadlineRule(id, label, anchor, period, landing, other, source);
    }

    public DeadlineRule source(@Nullable String other) {
        return new DeadlineRule(id, label, anchor, period, landing, force, other);
    }
}
