package io.latchkey.transactions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.latchkey.model.TeamId;
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
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.store.DueReminder;
import io.latchkey.transactions.store.Page;
import io.latchkey.transactions.store.ReminderSettingsStore;
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
 * Asks for the reminders that are due, and brings deals to their places in the index of reminders
 * when a team's settings change. A deal's requests and the note that they were made are one write,
 * so a run that dies, or two that meet, remind nobody twice; what one run does not reach, the next
 * does.
 */
public final class RemindOfDeadlines implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RemindOfDeadlines.class);
    private static final int SHARDS = 8;
    private static final int PAGE = 50;

    /** Left for the last deal, so that the run ends before it is ended. */
    private static final int RESERVE_MILLIS = 5_000;

    private final TransactionStore deals;
    private final ReminderSettingsStore settings;
    private final Ids ids = Ids.random();
    private final Clock clock;

    public RemindOfDeadlines() {
        this(Environment.current(), Clock.systemUTC());
    }

    RemindOfDeadlines(Environment environment, Clock clock) {
        var table = environment.require("TRANSACTIONS_TABLE");
        var dynamoDb = new AwsClients(environment).dynamoDb();
        this.deals = new TransactionStore(dynamoDb, table, ids);
        this.settings = new ReminderSettingsStore(dynamoDb, table);
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
                reminded += remind(due, context) ? 1 : 0;
            }
            cursor = page.next().orElse(null);
        } while (cursor != null);
        return reminded;
    }

    /**
     * One deal's trouble is logged and keeps its place in the index; it does not hold up the
     * others.
     */
    private boolean remind(DueReminder due, Context context) {
        Scope.enter("RemindOfDeadlines", ids.next("run"));
        Scope.team(due.team().value());
        try {
            return switch (due) {
                case DueReminder.OfDeal(TeamId team, TransactionId deal) -> asked(team, deal);
                case DueReminder.OfSettings(TeamId team) -> {
                    place(team, context);
                    yield false;
                }
            };
        } catch (RuntimeException e) {
            LOG.error("{} failed; it is tried again with the next run", due, e);
            Metrics.count("RemindOfDeadlines", "Failed");
            return false;
        }
    }

    private boolean asked(TeamId team, TransactionId id) {
        var deal = deals.find(team, id);
        if (deal.isEmpty()) {
            return false;
        }
        var origin = new Origin(team, "RemindOfDeadlines", ids.next("run"));
        return switch (Reminders.remind(deal.get(), settings.find(team), clock.instant())) {
            // A race lost to a person's change leaves the deal in the index, and the next run finds
            // it.
            case Decision.Changed changed ->
                    deals.save(origin, deal.get(), changed) instanceof Committed.Done;
            case Decision.Unchanged _, Decision.Missing _ -> false;
        };
    }

    /** Puts a team's deals to their places by its changed settings, page by page. */
    private void place(TeamId team, Context context) {
        var by = settings.find(team);
        @Nullable String page = settings.page(team).orElse(null);
        do {
            var some = deals.list(team, true, PAGE, page);
            some.items().forEach(deal -> deals.remindBy(team, deal, by));
            page = some.next().orElse(null);
            settings.reached(team, by, page);
        } while (page != null && context.getRemainingTimeInMillis() > RESERVE_MILLIS);
    }
}
