package io.latchkey.transactions;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.support.lambda.queue.Handled;
import io.latchkey.support.lambda.queue.MessageFate;
import io.latchkey.support.lambda.queue.QueueHandler;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.Recalculate;
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.store.RuleLibraries;
import io.latchkey.transactions.store.TransactionStore;
import java.time.Clock;
import java.time.Duration;

/**
 * Brings a deal's deadlines up to date after a fact or a rule changed. It works from the deal as it
 * is now and not from the event, so events may come in any order, twice, or many at once: the first
 * does the work of all.
 */
public final class RecalculateDeadlines extends QueueHandler {
    private static final int RACES = 5;

    private final TransactionStore deals;
    private final RuleLibraries libraries;
    private final Clock clock;

    public RecalculateDeadlines() {
        this(Environment.current(), Clock.systemUTC());
    }

    RecalculateDeadlines(Environment environment, Clock clock) {
        super(MessageFate.of(environment, RecalculateDeadlines.class));
        var table = environment.require("TRANSACTIONS_TABLE");
        var dynamoDb = new AwsClients(environment).dynamoDb();
        this.deals = new TransactionStore(dynamoDb, table, Ids.random());
        this.libraries = new RuleLibraries(dynamoDb, table);
        this.clock = clock;
    }

    @Override
    protected Handled handle(EventEnvelope event) {
        if (!TransactionId.isOne(event.subject())) {
            return new Handled.Poison("the event " + event.id() + " is about no deal");
        }
        try {
            for (int race = 0; race < RACES; race++) {
                if (!(recalculate(event) instanceof Committed.LostRace)) {
                    return new Handled.Done();
                }
            }
        } catch (InvalidValue e) {
            // A table took back what the deal counts by; no second try makes dates of it.
            return new Handled.Poison("the deal's dates cannot be computed: " + e.getMessage());
        }
        return new Handled.RetryAfter(
                Duration.ofSeconds(1), "the deal is being changed again and again");
    }

    private Committed recalculate(EventEnvelope event) {
        var deal = deals.find(event.teamId(), new TransactionId(event.subject()));
        if (deal.isEmpty()) {
            return new Committed.AlreadyDone();
        }
        var origin = Origin.of(event, "RecalculateDeadlines");
        var library = libraries.ever(event.teamId());
        return switch (Recalculate.recalculate(deal.get(), library, clock.instant())) {
            case Decision.Changed changed -> deals.save(origin, deal.get(), changed, event);
            case Decision.Unchanged _, Decision.Missing _ -> new Committed.AlreadyDone();
        };
    }
}
