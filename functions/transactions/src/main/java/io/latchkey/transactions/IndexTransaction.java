package io.latchkey.transactions;

import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.queue.Handled;
import io.latchkey.support.lambda.queue.MessageFate;
import io.latchkey.support.lambda.queue.QueueHandler;
import io.latchkey.support.search.SearchUnavailable;
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.domain.table.TableEvent;
import io.latchkey.transactions.search.DealIndex;
import io.latchkey.transactions.store.TransactionStore;
import java.time.Duration;

/**
 * Makes a deal findable as it is now, whatever happened to it. Events may come in any order and
 * twice: the index keeps the newest version.
 */
public final class IndexTransaction extends QueueHandler {
    /** Long enough for most outages to end within the attempts that a message has. */
    private static final Duration OUTAGE = Duration.ofMinutes(1);

    private final TransactionStore deals;
    private final DealIndex index;

    public IndexTransaction() {
        this(Environment.current());
    }

    IndexTransaction(Environment environment) {
        super(MessageFate.of(environment, IndexTransaction.class));
        var table = environment.require("TRANSACTIONS_TABLE");
        this.deals =
                new TransactionStore(new AwsClients(environment).dynamoDb(), table, Ids.random());
        this.index = new DealIndex(environment);
    }

    @Override
    protected Handled handle(EventEnvelope event) {
        if (TableEvent.isOne(event.type())) {
            return new Handled.Done();
        }
        if (!TransactionId.isOne(event.subject())) {
            return new Handled.Poison("the event " + event.id() + " is about no deal");
        }
        var deal = deals.find(event.teamId(), new TransactionId(event.subject()));
        if (deal.isEmpty()) {
            return new Handled.Done();
        }
        try {
            index.put(event.teamId(), deal.get());
            return new Handled.Done();
        } catch (SearchUnavailable e) {
            return new Handled.RetryAfter(OUTAGE, String.valueOf(e.getMessage()));
        }
    }
}
