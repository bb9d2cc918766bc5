package io.latchkey.transactions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.support.lambda.log.Metrics;
import io.latchkey.support.lambda.log.Scope;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.Reminders;
import io.latchkey.transactions.store.DueReminder;
import io.latchkey.transactions.store.Page;
import io.latchkey.transactions.store.TransactionStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the reminders that are due. A deal's requests and the note that they were made are one
 * write, so a run that dies, or two that meet, remind nobody twice; what one run does not reach,
 * the next does.
 */
public final class RemindOfDeadlines implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RemindOfDeadlines.class);
    private static final int SHARDS = 8;

    /** Left for the last deal, so that the run ends before it is ended. */
    private static final int RESERVE_MILLIS = 5_000;

    private final TransactionStore deals;
    private final Ids ids = Ids.random();
    private final Clock clock;

    public RemindOfDeadlines() {
        this(Environment.current(), Clock.systemUTC());
    }

    RemindOfDeadlines(Environment environment, Clock clock) {
        var table = environment.require("TRANSACTIONS_TABLE");
        this.deals = new TransactionStore(new AwsClients(environment).dynamoDb(), table, ids);
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        try (var _ = Scope.open("RemindOfDeadlines")) {
            var reminded = 0;
            for (int shard = 0; shard < SHARDS; shard++) {
                reminded += shard(shard, context);
            }
            Json.strict().writeValue(output, Map.of("reminded", reminded));
        }
    }

    private int shard(int shard, Context context) {
        var reminded = 0;
        @Nullable String cursor = null;
        do {
            Page<DueReminder> page = deals.reminders(shard, clock.instant(), cursor);
            for (var due : page.items()) {
                if (context.getRemainingTimeInMillis() < RESERVE_MILLIS) {
                    return reminded;
                }
                reminded += remind(due) ? 1 : 0;
            }
            cursor = page.next().orElse(null);
        } while (cursor != null);
        return reminded;
    }

    /**
     * One deal's trouble is logged and keeps its place in the index; it does not hold up the
     * others.
     */
    private boolean remind(DueReminder due) {
        Scope.enter("RemindOfDeadlines", ids.next("run"));
        Scope.team(due.team().value());
        try {
            return asked(due);
        } catch (RuntimeException e) {
            LOG.error(
                    "reminding of {} failed; it is tried again with the next run",
                    due.deal().value(),
                    e);
            Metrics.count("RemindOfDeadlines", "Failed");
            return false;
        }
    }

    private boolean asked(DueReminder due) {
        var deal = deals.find(due.team(), due.deal());
        if (deal.isEmpty()) {
            return false;
        }
        var origin = new Origin(due.team(), "RemindOfDeadlines", ids.next("run"));
        return switch (Reminders.remind(deal.get(), clock.instant())) {
            // A race lost to a person's change leaves the deal in the index, and the next run finds
            // it.
            case Decision.Changed changed ->
                    deals.save(origin, deal.get(), changed) instanceof Committed.Done;
            case Decision.Unchanged _, Decision.Missing _ -> false;
        };
    }
}
