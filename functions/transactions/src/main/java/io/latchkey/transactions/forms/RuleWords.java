package io.latchkey.transactions.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Effect;
import io.latchkey.transactions.domain.deadline.EndOfDay;
import io.latchkey.transactions.domain.deadline.Force;
import io.latchkey.transactions.domain.deadline.Landing;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.deadline.Roll;
import io.latchkey.transactions.domain.deadline.Strength;
import io.latchkey.transactions.domain.deadline.Unit;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A deadline's rule as forms write it, callers send it and callers read it: in flat words. */
@Introspected
@Schema(name = "DeadlineRuleWords")
public record RuleWords(
        @Schema(description = "lower camel case", example = "optionPeriodEnds") String id,
        @Schema(description = "the id, in words, unless said otherwise") @Nullable String label,
        @Schema(
                        description =
                                "name of a fact or of another deadline; this, laterOf or earlierOf",
                        example = "effectiveDate")
                @Nullable String anchor,
        @Nullable List<String> laterOf,
        @Nullable List<String> earlierOf,
        @Schema(
                        description =
                                "of several anchors, those without a date are passed over while one"
                                        + " has one")
                @Nullable Boolean ofThoseKnown,
        @Schema(
                        description =
                                "days or hours after the anchor, negative before it; or the name of"
                                        + " a number fact; 0 unless said otherwise",
                        types = {"integer", "string"})
                @Nullable JsonNode offset,
        @Schema(description = "where a number fact is counted to; after unless said otherwise")
                @Nullable Direction direction,
        @Nullable Unit unit,
        @Schema(
                        description =
                                "calendar (unless said otherwise), business, regz-general or"
                                        + " regz-specific",
                        example = "business")
                @Nullable String count,
        @Schema(description = "so many days or fewer are business days, more are calendar days")
                @Nullable Integer businessUpTo,
        @Schema(
                        description =
                                "name of a holiday set, or a list of dates; none unless said"
                                        + " otherwise",
                        types = {"string", "array"})
                @Nullable JsonNode holidays,
        @Schema(
                        description =
                                "an anchor later on its day than this counts as the next business"
                                        + " day",
                        type = "string",
                        example = "17:00")
                @JsonSerialize(using = ToStringSerializer.class)
                @Nullable LocalTime cutoff,
        @Nullable Roll roll,
        @Schema(description = "a flag fact without which nothing rolls") @Nullable String rollWhen,
        @Schema(
                        description = "by the property's clock; 23:59 unless said otherwise",
                        type = "string",
                        example = "17:00")
                @JsonSerialize(using = ToStringSerializer.class)
                @Nullable LocalTime endOfDay,
        @Schema(description = "a time fact that takes its place") @Nullable String endOfDayFact,
        @Schema(description = "the end of a day that the deadline rolled to", type = "string")
                @JsonSerialize(using = ToStringSerializer.class)
                @Nullable LocalTime endOfDayWhenRolled,
        @Nullable Strength strength,
        @Nullable Effect effect,
        @Schema(description = "a dated fact that may not lie before this deadline")
                @Nullable String earliestFor,
        @Schema(description = "a flag fact that waives the rule") @Nullable String waivedWhen,
        @Schema(description = "where the rule is written") @Nullable String source) {
    /** From an anchor. */
    public enum Direction {
        after,
        before
    }

    private static final String NO_HOLIDAYS = "none";

    /**
     * The rule.
     *
     * @param holidaySet name of the set that it counts by
     * @throws InvalidValue with the field of these words
     */
    public DeadlineRule rule(String holidaySet) {
        Text.matching("id", id, DeadlineRule.NAME, DeadlineRule.NAME_RULE);
        return new DeadlineRule(
                id,
                label == null ? words(id) : label,
                anchors(),
                period(holidaySet),
                landing(),
                force(),
                source);
    }

    /**
     * The rule, for words that name a holiday set or none.
     *
     * @throws InvalidValue with the field of these words
     */
    public DeadlineRule rule() {
        var set = holidaySet();
        if (set == null) {
            throw new InvalidValue("holidays", "is the name of a set");
        }
        return rule(set);
    }

    /** The same under that id. */
    public RuleWords named(String other) {
        return new RuleWords(
                other,
                label,
                anchor,
                laterOf,
                earlierOf,
                ofThoseKnown,
                offset,
                direction,
                unit,
                count,
                businessUpTo,
                holidays,
                cutoff,
                roll,
                rollWhen,
                endOfDay,
                endOfDayFact,
                endOfDayWhenRolled,
                strength,
                effect,
                earliestFor,
                waivedWhen,
                source);
    }

    /** The set's name, or the count's own where none is said; null where dates are listed. */
    public @Nullable String holidaySet() {
        if (holidays == null
                || (holidays.isTextual() && holidays.textValue().equals(NO_HOLIDAYS))) {
            return dayCount().ownHolidays();
        }
        if (holidays.isTextual()) {
            return holidays.textValue();
        }
        if (holidays.isArray()) {
            return null;
        }
        throw new InvalidValue("holidays", "is the name of a set, or a list of dates");
    }

    private Anchor anchors() {
        var known = Boolean.TRUE.equals(ofThoseKnown);
        var ways = List.of(anchor != null, laterOf != null, earlierOf != null);
        if (ways.stream().filter(way -> way).count() != 1) {
            throw new InvalidValue(
                    "anchor", "is required, or laterOf, or earlierOf, and one of them only");
        }
        if (laterOf != null) {
            return new Anchor.LaterOf(laterOf, known);
        }
        if (earlierOf != null) {
            return new Anchor.EarlierOf(earlierOf, known);
        }
        if (ofThoseKnown != null) {
            throw new InvalidValue("ofThoseKnown", "goes with laterOf or earlierOf");
        }
        return Anchor.at(Objects.requireNonNull(anchor));
    }

    private Period period(String holidaySet) {
        return new Period(
                amount(),
                Objects.requireNonNullElse(unit, Unit.days),
                dayCount(),
                holidaySet,
                businessUpTo,
                cutoff);
    }

    private DayCount dayCount() {
        return count == null ? DayCount.calendar : DayCount.of(count);
    }

    private Offset amount() {
        if (offset != null && offset.isTextual()) {
            return new Offset.FromFact(offset.textValue(), direction == Direction.before);
        }
        if (direction != null) {
            throw new InvalidValue(
                    "direction", "goes with an offset that is a fact; a number has its sign");
        }
        if (offset == null) {
            return new Offset.Fixed(0);
        }
        if (!offset.isIntegralNumber()) {
            throw new InvalidValue("offset", "is a whole number, or the name of a number fact");
        }
        // What does not fit is as far as what is too far.
        return new Offset.Fixed(offset.canConvertToInt() ? offset.intValue() : Integer.MAX_VALUE);
    }

    private Landing landing() {
        return new Landing(
                Objects.requireNonNullElse(roll, Roll.none),
                rollWhen,
                new EndOfDay(
                        Objects.requireNonNullElse(endOfDay, EndOfDay.MIDNIGHT.time()),
                        endOfDayFact,
                        endOfDayWhenRolled));
    }

    private Force force() {
        return new Force(
                Objects.requireNonNullElse(strength, Strength.hard),
                Objects.requireNonNullElse(effect, Effect.none),
                earliestFor,
                waivedWhen);
    }

    /** {@code optionPeriodEnds} in words: Option period ends. */
    public static String words(String name) {
        var words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The rule in these words, with nothing left unsaid. */
    public static RuleWords of(DeadlineRule rule) {
        var period = rule.period();
        var landing = rule.landing();
        var force = rule.force();
        var from = rule.anchor();
        return new RuleWords(
                rule.id(),
                rule.label(),
                from instanceof Anchor.At(var name) ? name : null,
                from instanceof Anchor.LaterOf ? from.names() : null,
                from instanceof Anchor.EarlierOf ? from.names() : null,
                isOfThoseKnown(from) ? true : null,
                amount(period.offset()),
                direction(period.offset()),
                period.unit(),
                period.count().word(),
                period.businessUpTo(),
                TextNode.valueOf(period.holidays()),
                period.cutoff(),
                landing.roll(),
                landing.rollWhen(),
                landing.endOfDay().time(),
                landing.endOfDay().fact(),
                landing.endOfDay().whenRolled(),
                force.strength(),
                force.effect(),
                force.earliestFor(),
                force.waivedWhen(),
                rule.source());
    }

    private static boolean isOfThoseKnown(Anchor anchor) {
        return switch (anchor) {
            case Anchor.At _ -> false;
            case Anchor.LaterOf(_, var known) -> known;
            case Anchor.EarlierOf(_, var known) -> known;
        };
    }

    private static @Nullable Direction direction(Offset offset) {
        return switch (offset) {
            case Offset.Fixed _ -> null;
            case Offset.FromFact(_, var before) -> before ? Direction.before : Direction.after;
        };
    }

    private static JsonNode amount(Offset offset) {
        return switch (offset) {
            case Offset.Fixed(var amount) -> IntNode.valueOf(amount);
            case Offset.FromFact(var fact, _) -> TextNode.valueOf(fact);
        };
    }
}
