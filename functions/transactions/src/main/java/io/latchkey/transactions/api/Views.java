package io.latchkey.transactions.api;

import io.latchkey.model.Money;
import io.latchkey.transactions.api.DateViews.ConflictView;
import io.latchkey.transactions.api.DateViews.DeadlineView;
import io.latchkey.transactions.api.DateViews.FactView;
import io.latchkey.transactions.api.DateViews.RuleSetView;
import io.latchkey.transactions.domain.Amendment;
import io.latchkey.transactions.domain.Party;
import io.latchkey.transactions.domain.Standing;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import io.latchkey.transactions.store.HistoryEntry;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
            @Schema(example = "TX-TREC-1-4") String contractForm,
            @Schema(description = "of the contract form", example = "2021-11") String formRevision,
            @Schema(description = "all that the deal is under, the contract form first")
                    List<RuleSetView> ruleSets,
            @Nullable MoneyView price,
            List<FactView> facts,
            List<DeadlineView> deadlines,
            List<ConflictView> conflicts,
            @Schema(
                            description =
                                    "whether a fact changed and the deadlines are still being recalculated")
                    boolean deadlinesPending,
            List<Party> parties,
            List<Amendment> amendments,
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
            @Schema(description = "how many dates do not go together") int conflicts,
            Instant updatedAt) {}

    /** What is due first. */
    @Introspected
    record NextDeadline(String id, String label, LocalDate due, DeadlineStatus status) {}

    /** Something that happened to a deal. */
    @Introspected
    @Schema(name = "HistoryItem")
    record HistoryItem(
            String id,
            @Schema(description = "the event's type, such as FactChanged") String type,
            Instant time,
            @Schema(description = "of the deal that it led to") long version,
            @Schema(description = "the user's id or the function's name") String actor,
            @Schema(description = "what a request and all that followed from it have in common")
                    String correlation,
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
                deal.form().code(),
                deal.form().revision(),
                DateViews.ruleSets(deal),
                MoneyView.of(terms.price()),
                DateViews.facts(deal),
                DateViews.deadlines(deal, now),
                DateViews.conflicts(deal.conflicts(now)),
                deal.schedule().isPending(),
                deal.parties(),
                deal.amendments(),
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
                deal.form().code(),
                MoneyView.of(terms.price()),
                deal.closingDate().orElse(null),
                deal.next().map(next -> nextDeadline(deal, next, now)).orElse(null),
                deal.conflicts(now).size(),
                deal.updatedAt());
    }

    @SuppressWarnings("NullAway") // the next deadline is one with a date
    private static NextDeadline nextDeadline(Transaction deal, Standing next, Instant now) {
        var label = deal.schedule().rule(next.id()).map(DeadlineRule::label).orElse(next.id());
        return new NextDeadline(next.id(), label, next.due(), deal.status(next, now));
    }

    private static String status(Transaction deal) {
        return deal.terms().stage().isOpen() ? "open" : "closed";
    }

    @SuppressWarnings("unchecked")
    static HistoryItem history(HistoryEntry entry) {
        var event = entry.event();
        Map<String, Object> data = event.dataAs(Map.class);
        return new HistoryItem(
                event.id(),
                event.type(),
                event.time(),
                entry.version(),
                event.actor(),
                event.correlation(),
                data);
    }
}
