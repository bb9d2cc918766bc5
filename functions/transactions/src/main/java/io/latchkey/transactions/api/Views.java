package io.latchkey.transactions.api;

import io.latchkey.model.Money;
import io.latchkey.transactions.domain.DeadlineStatus;
import io.latchkey.transactions.domain.Party;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Reason;
import io.latchkey.transactions.domain.deadline.Roll;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Fact;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import io.latchkey.transactions.store.HistoryEntry;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What callers see of a deal, as of a moment. */
final class Views {
    private Views() {}

    /** A deal as a whole. */
    @Introspected
    @Schema(name = "Transaction")
    record TransactionView(
            String id,
            long version,
            @Schema(description = "open, or closed once it is closed or canceled") String status,
            Stage stage,
            Side side,
            Address address,
            @Schema(
                            description = "the property's zone: its days end by this clock",
                            example = "America/Chicago")
                    String timeZone,
            String contractForm,
            @Nullable MoneyView price,
            List<FactView> facts,
            List<DeadlineView> deadlines,
            @Schema(
                            description =
                                    "whether a fact changed and the deadlines are still being recalculated")
                    boolean deadlinesPending,
            List<Party> parties,
            Instant createdAt,
            Instant updatedAt) {}

    /** Money whose amount no reader takes for a binary fraction. */
    @Introspected
    @Schema(name = "Money")
    record MoneyView(@Schema(example = "450000.00") String amount, String currency) {
        static @Nullable MoneyView of(@Nullable Money money) {
            return money == null
                    ? null
                    : new MoneyView(money.amount().toPlainString(), money.currency());
        }
    }

    /** A deal in a list. */
    @Introspected
    @Schema(name = "TransactionSummary")
    record Summary(
            String id,
            long version,
            String status,
            Stage stage,
            Side side,
            Address address,
            String contractForm,
            @Nullable MoneyView price,
            @Nullable LocalDate closingDate,
            @Nullable NextDeadline nextDeadline,
            Instant updatedAt) {}

    /** What is due first. */
    @Introspected
    record NextDeadline(String id, String label, LocalDate due, DeadlineStatus status) {}

    /** Something that happens on a day. */
    @Introspected
    @Schema(name = "Fact")
    record FactView(String name, String label, @Nullable LocalDate date) {}

    /** Something that is due, with the rule and the reasons. */
    @Introspected
    @Schema(name = "Deadline")
    record DeadlineView(
            String id,
            String label,
            String anchor,
            int offset,
            DayCount count,
            Roll roll,
            @Schema(example = "17:00") String endOfDay,
            @Nullable LocalDate due,
            @Schema(description = "the moment at which the day ends at the property, in UTC")
                    @Nullable Instant at,
            DeadlineStatus status,
            @Nullable LocalDate metOn,
            @Schema(description = "each step from the anchor to the date") List<String> why) {}

    /** A fact or a deadline at its place in time. */
    @Introspected
    @Schema(name = "TimelineItem")
    record TimelineItem(
            @Schema(description = "fact or deadline") String kind,
            String id,
            String label,
            @Nullable LocalDate date,
            @Nullable Instant at,
            @Nullable DeadlineStatus status,
            List<String> why) {}

    /** Something that happened to a deal. */
    @Introspected
    @Schema(name = "HistoryItem")
    record HistoryItem(
            String id,
            @Schema(description = "the event's type, such as FactChanged") String type,
            Instant time,
            @Schema(description = "of the deal that it led to") long version,
            @Schema(description = "the user's id or the function's name") String actor,
            @Schema(description = "the event's own fields, by the type's schema")
                    Map<String, Object> data) {}

    static TransactionView transaction(Transaction deal, Instant now) {
        var terms = deal.terms();
        return new TransactionView(
                deal.id().value(),
                deal.version(),
                status(deal),
                terms.stage(),
                terms.side(),
                terms.address(),
                terms.timeZone(),
                terms.contractForm(),
                MoneyView.of(terms.price()),
                deal.schedule().facts().stream().map(Views::fact).toList(),
                deadlines(deal, now),
                deal.schedule().isPending(),
                deal.parties(),
                deal.createdAt(),
                deal.updatedAt());
    }

    static Summary summary(Transaction deal, Instant now) {
        var terms = deal.terms();
        return new Summary(
                deal.id().value(),
                deal.version(),
                status(deal),
                terms.stage(),
                terms.side(),
                terms.address(),
                terms.contractForm(),
                MoneyView.of(terms.price()),
                deal.closingDate().orElse(null),
                deal.next().map(next -> nextDeadline(deal, next, now)).orElse(null),
                deal.updatedAt());
    }

    @SuppressWarnings("NullAway") // the next deadline is one with a date
    private static NextDeadline nextDeadline(Transaction deal, Deadline next, Instant now) {
        return new NextDeadline(
                next.rule().id(), next.rule().label(), next.due(), deal.status(next, now));
    }

    private static String status(Transaction deal) {
        return deal.terms().stage().isOpen() ? "open" : "closed";
    }

    private static FactView fact(Fact fact) {
        return new FactView(fact.name(), fact.label(), fact.date());
    }

    /** Every rule of the deal; one that was just added is pending until it is computed. */
    private static List<DeadlineView> deadlines(Transaction deal, Instant now) {
        return deal.schedule().rules().stream()
                .map(rule -> deadline(deal, computed(deal, rule), now))
                .toList();
    }

    private static Deadline computed(Transaction deal, DeadlineRule rule) {
        return deal.schedule().deadlines().stream()
                .filter(deadline -> deadline.rule().id().equals(rule.id()))
                .findFirst()
                .map(deadline -> deadline.of(rule))
                .orElseGet(() -> Deadline.pending(rule, new Reason.Told("is being computed")));
    }

    private static DeadlineView deadline(Transaction deal, Deadline deadline, Instant now) {
        var rule = deadline.rule();
        return new DeadlineView(
                rule.id(),
                rule.label(),
                String.join(", ", rule.anchor().names()),
                rule.period().offset() instanceof Offset.Fixed(var amount) ? amount : 0,
                rule.period().count(),
                rule.landing().roll(),
                rule.landing().endOfDay().time().toString(),
                deadline.due(),
                deadline.at(),
                deal.status(deadline, now),
                deal.schedule().met().get(rule.id()),
                deadline.why());
    }

    /** Facts and deadlines by date; those without one at the end. */
    static List<TimelineItem> timeline(Transaction deal, Instant now) {
        var facts =
                deal.schedule().facts().stream()
                        .map(fact ->
                                new TimelineItem(
                                        "fact",
                                        fact.name(),
                                        fact.label(),
                                        fact.date(),
                                        null,
                                        null,
                                        List.of()));
        var deadlines =
                deadlines(deal, now).stream()
                        .map(each ->
                                new TimelineItem(
                                        "deadline",
                                        each.id(),
                                        each.label(),
                                        each.due(),
                                        each.at(),
                                        each.status(),
                                        each.why()));
        return Stream.concat(facts, deadlines)
                .sorted(
                        Comparator.comparing(
                                TimelineItem::date,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static HistoryItem history(HistoryEntry entry) {
        var event = entry.event();
        Map<String, Object> data = event.dataAs(Map.class);
        return new HistoryItem(
                event.id(), event.type(), event.time(), entry.version(), event.actor(), data);
    }
}
