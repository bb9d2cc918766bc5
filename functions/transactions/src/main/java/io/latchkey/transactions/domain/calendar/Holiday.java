package io.latchkey.transactions.domain.calendar;

import io.latchkey.model.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day off of one year.
 *
 * @param name as the law calls it; the day on which it is observed instead is a holiday of its own
 *     that says so in its name, such as {@code Independence Day (observed)}
 * @param inForceFrom periods that began before this day do not know it; null where it was law
 *     before the set's first year. Source: CFPB interpretive rule on Juneteenth, 86 FR 44267
 */
public record Holiday(String name, LocalDate date, @Nullable LocalDate inForceFrom) {
    public Holiday {
        name = Text.line("name", name, 120);
        Text.require("date", date);
    }

    /** Whether a period that began that day knows it. */
    public boolean isKnownTo(LocalDate periodBegan) {
        return inForceFrom == null || !periodBegan.isBefore(inForceFrom);
    }
}
