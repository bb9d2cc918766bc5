package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, told from another date of the deal.
 *
 * @param id lower camel case, unique in the deal
 * @param anchor the name of a fact or the id of another deadline
 * @param offset days after the anchor, or before it where negative; -3650 to 3650
 * @param endOfDay local time at the property
 * @param source where the rule is written, for those that come with a form
 */
public record DeadlineRule(
        String id,
        String label,
        String anchor,
        int offset,
        DayCount count,
        Roll roll,
        LocalTime endOfDay,
        @Nullable String source) {
    /** What facts and deadlines are called. */
    public static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    public static final String NAME_RULE = "is lower camel case, of at most 64 letters and digits";
    private static final int FARTHEST = 3650;

    public DeadlineRule {
        Text.matching("deadlineId", id, NAME, NAME_RULE);
        label = Text.line("label", label, 200);
        Text.matching("anchor", anchor, NAME, NAME_RULE);
        Text.require("count", count);
        Text.require("roll", roll);
        Text.require("endOfDay", endOfDay);
        if (Math.abs((long) offset) > FARTHEST) {
            throw new InvalidValue("offset", "is from -3650 to 3650 days");
        }
        source = Text.optionalLine("source", source, 300);
    }
}
