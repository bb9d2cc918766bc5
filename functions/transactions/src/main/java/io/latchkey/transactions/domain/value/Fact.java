package io.latchkey.transactions.domain.value;

import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens on a day, from which deadlines are counted.
 *
 * @param name lower camel case, such as {@code closingDate}
 * @param date null while it is not known; from 1990 to 2100
 */
public record Fact(String name, String label, @Nullable LocalDate date) {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    public Fact {
        Text.matching("name", name, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        label = Text.line("label", label, 200);
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw new InvalidValue("date", "is in the years 1990 to 2100");
        }
    }

    public Fact on(@Nullable LocalDate day) {
        return new Fact(name, label, day);
    }
}
