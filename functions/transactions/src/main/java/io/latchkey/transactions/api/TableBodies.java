package io.latchkey.transactions.api;

import static io.latchkey.transactions.api.Computation.prefixed;

import io.latchkey.model.Text;
import io.latchkey.transactions.domain.calendar.Holiday;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.table.TeamHolidays;
import io.latchkey.transactions.domain.table.TeamTemplate;
import io.latchkey.transactions.forms.FormWords.FactWords;
import io.latchkey.transactions.forms.RuleWords;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What callers send to keep tables of their team's own. */
final class TableBodies {
    static final String HOLIDAYS =
            "{\"label\":\"Travis County offices\",\"includes\":[\"us-tx\"],\"without\":[\"2026-04-21\"],"
                    + "\"holidays\":[{\"date\":\"2026-12-28\",\"name\":\"Office closed\"}]}";
    static final String TEMPLATE =
            "{\"name\":\"Our listing promises\",\"facts\":[{\"name\":\"listingDate\",\"label\":\"Listed on\","
                    + "\"kind\":\"date\"}],\"deadlines\":[{\"id\":\"photosDue\",\"anchor\":\"listingDate\",\"offset\":2,"
                    + "\"count\":\"business\",\"holidays\":\"us-tx\"}]}";

    private static final String VERSION =
            "that was read; 0, or absent, where there is none of the name yet";

    private TableBodies() {}

    /** A holiday set. */
    @Introspected
    @Schema(name = "TeamHolidaysBody")
    record HolidaysBody(
            @Schema(description = VERSION) @Nullable Long version,
            @Schema(description = "for people", example = "Travis County offices") String label,
            @Schema(description = "2000 unless said otherwise") @Nullable Integer firstYear,
            @Schema(description = "2040 unless said otherwise") @Nullable Integer lastYear,
            @Schema(description = "shipped sets whose days are holidays here as well")
                    @Nullable List<String> includes,
            @Schema(description = "days of these sets that are none here")
                    @Nullable List<LocalDate> without,
            @Schema(description = "the team's own days, at most 1,000")
                    @Nullable List<DayBody> holidays) {

        TeamHolidays.Content content() {
            var days = new ArrayList<Holiday>();
            for (int i = 0; holidays != null && i < holidays.size(); i++) {
                var day = Text.require("holidays[" + i + "]", holidays.get(i));
                days.add(prefixed("holidays[" + i + "].", day::holiday));
            }
            return new TeamHolidays.Content(
                    label,
                    Objects.requireNonNullElse(firstYear, TeamHolidays.FIRST_YEAR),
                    Objects.requireNonNullElse(lastYear, TeamHolidays.LAST_YEAR),
                    Objects.requireNonNullElse(includes, List.of()),
                    Objects.requireNonNullElse(without, List.of()),
                    days);
        }
    }

    /** A day off. */
    @Introspected
    @Schema(name = "TeamHoliday")
    record DayBody(
            LocalDate date,
            String name,
            @Schema(
                            description =
                                    "periods that began before do not know the day; unless said otherwise the day"
                                            + " (UTC) on which it is added to a set that was there, and always for"
                                            + " the days that a new set begins with")
                    @Nullable LocalDate inForceFrom) {
        Holiday holiday() {
            return new Holiday(name, date, inForceFrom);
        }
    }

    /** A template. */
    @Introspected
    @Schema(name = "TemplateBody")
    record TemplateBody(
            @Schema(description = VERSION) @Nullable Long version,
            @Schema(example = "Our listing promises") String name,
            @Schema(description = "two letters, absent where it fits any state")
                    @Nullable String state,
            @Schema(description = "where it is written") @Nullable String source,
            @Schema(description = "at most 100") @Nullable List<FactWords> facts,
            @Schema(description = "1 to 100 rules, in the words of forms; holidays by a set's name")
                    List<RuleWords> deadlines) {

        TeamTemplate.Content content() {
            var definitions = new ArrayList<FactDefinition>();
            var sent = Bodies.few("facts", facts);
            for (int i = 0; i < sent.size(); i++) {
                definitions.add(prefixed("facts[" + i + "].", sent.get(i)::definition));
            }
            var rules = new ArrayList<DeadlineRule>();
            var words = Bodies.few("deadlines", Text.require("deadlines", deadlines));
            for (int i = 0; i < words.size(); i++) {
                rules.add(prefixed("deadlines[" + i + "].", words.get(i)::rule));
            }
            return new TeamTemplate.Content(name, state, source, definitions, rules);
        }
    }
}
