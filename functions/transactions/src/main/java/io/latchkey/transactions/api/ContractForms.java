package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.Json;
import io.latchkey.transactions.domain.ContractForm;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.FederalHolidays;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.deadline.Roll;
import io.latchkey.transactions.domain.value.Fact;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The contract forms that come with the product: data in {@code forms/}, each rule with its source.
 */
@Singleton
class ContractForms {
    static final String GENERIC = "GENERIC";
    private static final List<String> CODES =
            List.of(
                    "TX-TREC-1-4",
                    "CA-CAR-RPA",
                    "FL-FARBAR-ASIS",
                    "CO-CBS",
                    "NJ-ATTORNEY-REVIEW",
                    "NY-STANDARD",
                    GENERIC);

    /** Read when they are asked for: most requests ask for none. */
    private final Map<String, ContractForm> read = new ConcurrentHashMap<>();

    /** A form as it is written in its file. */
    private record Sheet(
            String code,
            String name,
            @Nullable String state,
            List<Fact> facts,
            List<Line> deadlines,
            String source) {
        ContractForm form() {
            var rules = deadlines.stream().map(Line::rule).toList();
            return new ContractForm(code, name, state, facts, rules, source);
        }
    }

    /** A rule as it is written there. */
    private record Line(
            String id,
            String label,
            String anchor,
            int offset,
            DayCount count,
            Roll roll,
            LocalTime endOfDay,
            @Nullable String source) {
        DeadlineRule rule() {
            return DeadlineRule.of(id, label, Anchor.at(anchor), Period.days(offset))
                    .counting(count, FederalHolidays.NAME)
                    .rolling(roll)
                    .ending(endOfDay)
                    .source(source);
        }
    }

    List<ContractForm> all() {
        return CODES.stream().map(this::form).toList();
    }

    /**
     * @throws InvalidValue for a form that is not known, naming those that are
     */
    ContractForm form(String code) {
        if (!CODES.contains(code)) {
            throw new InvalidValue("contractForm", "is one of " + String.join(", ", CODES));
        }
        return read.computeIfAbsent(code, ContractForms::read);
    }

    private static ContractForm read(String code) {
        try (InputStream in = ContractForms.class.getResourceAsStream("/forms/" + code + ".json")) {
            return Json.strict().readValue(in, Sheet.class).form();
        } catch (IOException e) {
            throw new UncheckedIOException("the form " + code + " cannot be read", e);
        }
    }
}
