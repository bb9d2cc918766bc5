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
import io.latchkey.transactions.domain.Act;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.FollowTable;
import io.latchkey.transactions.domain.RuleLibrary;
import io.latchkey.transactions.domain.Statement;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.table.Recompute;
import io.latchkey.transactions.domain.table.Recompute.Failure;
import io.latchkey.transactions.store.RecomputeStore;
import io.latchkey.transactions.store.RecomputeStore.Use;
import io.latchkey.transactions.store.RuleLibraries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Brings the deals that use a changed table after it, page by page. A page that is done is noted
 * with its place; a delivery that comes again goes on from there, and of two at once the one that
 * notes its page second stops. After some pages an event asks for the next ones, so that no run is
 * long.
 */
public final class RecomputeDeals extends QueueHandler {
    private static final int RACES = 5;

    /** Deals at once: as many as the HTTP client keeps connections for. */
    private static final int HANDS = 5;

    /**
     * How much one delivery does.
     *
     * @param deals in a page
     * @param pages in a run
     */
    record Pace(int deals, int pages) {}

    private final RecomputeStore store;
    private final RuleLibraries libraries;
    private final Clock clock;
    private final Pace pace;
    private final ExecutorService hands =
            Executors.newFixedThreadPool(HANDS, Thread.ofPlatform().daemon().factory());

    public RecomputeDeals() {
        this(Environment.current(), Clock.systemUTC(), new Pace(RecomputeStore.MOST_IN_A_PAGE, 10));
    }

    RecomputeDeals(Environment environment, Clock clock, Pace pace) {
        super(MessageFate.of(environment, RecomputeDeals.class));
        var table = environment.require("TRANSACTIONS_TABLE");
        var dynamoDb = new AwsClients(environment).dynamoDb();
        this.store = new RecomputeStore(dynamoDb, table, Ids.random());
        this.libraries = new RuleLibraries(dynamoDb, table);
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    protected Handled handle(EventEnvelope event) {
        var id = event.data().path("recompute").asText("");
        if (id.isEmpty()) {
            return new Handled.Done();
        }
        var begun = store.find(event.teamId(), id);
        if (begun.isEmpty()) {
            return new Handled.Poison("the event " + event.id() + " is about no recomputation");
        }
        run(Origin.of(event, "RecomputeDeals"), begun.get());
        return new Handled.Done();
    }

    private void run(Origin origin, Recompute begun) {
        var recompute = begun;
        for (int page = 1; page <= pace.pages() && !recompute.isFinished(); page++) {
            var next = recompute.after(page(origin, recompute), clock.instant());
            var told = next.isFinished() || page == pace.pages();
            if (!(store.advance(origin, next, clock.instant(), told) instanceof Committed.Done)) {
                return;
            }
            recompute = next;
        }
    }

    private Recompute.Page page(Origin origin, Recompute recompute) {
        var uses = store.page(origin.team(), recompute, pace.deals());
        var left = uses.stream().filter(use -> !use.isMoved()).map(Use::deal).toList();
        var deals = store.deals(origin.team(), left);
        // Read after the deals: whoever brought one of them after a newer table has the last word.
        var library = libraries.ever(origin.team());
        var work = new ArrayList<CompletableFuture<Outcome>>();
        for (var deal : deals) {
            var follower = new Follower(origin, recompute, library);
            work.add(CompletableFuture.supplyAsync(() -> follower.follow(deal), hands));
        }
        var moved = uses.size() - left.size();
        var failures = new ArrayList<Failure>();
        for (var each : work) {
            var outcome = each.join();
            moved += outcome.isMoved() ? 1 : 0;
            outcome.failure().ifPresent(failures::add);
        }
        return new Recompute.Page(
                uses.isEmpty() ? null : uses.getLast().deal().value(),
                uses.size(),
                moved,
                failures,
                uses.size() < pace.deals());
    }

    private record Outcome(boolean isMoved, Optional<Failure> failure) {
        private static final Outcome MOVED = new Outcome(true, Optional.empty());
        private static final Outcome SAME = new Outcome(false, Optional.empty());
    }

    /** Brings one deal after the table. */
    private final class Follower {
        private final Origin origin;
        private final Recompute recompute;
        private final RuleLibrary first;

        Follower(Origin origin, Recompute recompute, RuleLibrary first) {
            this.origin = origin;
            this.recompute = recompute;
            this.first = first;
        }

        Outcome follow(Transaction read) {
            try {
                return followed(read);
            } catch (InvalidValue e) {
                var reason = e.field() + " " + e.rule();
                return new Outcome(false, Optional.of(new Failure(read.id().value(), reason)));
            }
        }

        /** A person's change that comes first is no loss: the deal is read again with it. */
        private Outcome followed(Transaction read) {
            var deal = Optional.of(read);
            var library = first;
            for (int race = 0; race < RACES && deal.isPresent(); race++) {
                if (!(decision(deal.get(), library) instanceof Decision.Changed changed)) {
                    return Outcome.SAME;
                }
                if (store.save(origin, deal.get(), changed, recompute) instanceof Committed.Done) {
                    return Outcome.MOVED;
                }
                deal = store.deal(origin.team(), read.id());
                library = libraries.ever(origin.team());
            }
            throw new IllegalStateException("a deal is being changed again and again");
        }

        private Decision decision(Transaction deal, RuleLibrary library) {
            var because = new Statement(recompute.by(), recompute.what());
            var act = new Act(recompute.by(), clock.instant(), library);
            return FollowTable.follow(deal, recompute.table(), because, act);
        }
    }
}
