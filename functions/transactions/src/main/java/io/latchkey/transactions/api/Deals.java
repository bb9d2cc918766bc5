package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.transactions.domain.Act;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.domain.value.Author;
import io.latchkey.transactions.store.RuleLibraries;
import io.latchkey.transactions.store.TaskTemplates;
import io.latchkey.transactions.store.TransactionStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What every change over HTTP has in common: find the deal, check the version, decide, store,
 * answer.
 */
@Singleton
class Deals {
    private static final int RACES = 3;

    private final TransactionStore store;
    private final RuleLibraries libraries;
    private final TaskTemplates templates;
    private final Clock clock;

    Deals(TransactionStore store, RuleLibraries libraries, TaskTemplates templates, Clock clock) {
        this.store = store;
        this.libraries = libraries;
        this.templates = templates;
        this.clock = clock;
    }

    /** The caller does something now, by the rules that the team has. */
    Act act(Caller caller) {
        var by = new Author(caller.user(), caller.name(), caller.email());
        var library = libraries.of(caller.team()).with(() -> templates.library(caller.team()));
        return new Act(by, now(), library);
    }

    /** The deal; another team's is as absent as one that never was. */
    Transaction find(Caller caller, String id) {
        if (!TransactionId.isOne(id)) {
            throw new ProblemException(Problem.notFound("transaction"));
        }
        return store.find(caller.team(), new TransactionId(id))
                .orElseThrow(() -> new ProblemException(Problem.notFound("transaction")));
    }

    /**
     * How a change is checked and answered.
     *
     * @param seen whether the caller has seen what the change is about
     * @param view of the deal after it, and of the deal as it is where it came too late
     */
    record Way<R>(Predicate<Transaction> seen, Function<Transaction, R> view) {}

    /**
     * Decides and stores.
     *
     * @param version that the caller read
     */
    Views.TransactionView change(
            Caller caller,
            String id,
            long version,
            BiFunction<Transaction, Act, Decision> command) {
        return change(caller, id, new Way<>(deal -> deal.isSeenBy(version), this::view), command);
    }

    /** Decides and stores, its own way. */
    <R> R change(
            Caller caller, String id, Way<R> way, BiFunction<Transaction, Act, Decision> command) {
        requireWriter(caller);
        for (int race = 0; race < RACES; race++) {
            var deal = find(caller, id);
            if (!way.seen().test(deal)) {
                throw stale(way, deal);
            }
            var next = decide(caller, deal, command.apply(deal, act(caller)));
            if (next.isPresent()) {
                return way.view().apply(next.get());
            }
        }
        throw stale(way, find(caller, id));
    }

    /** Empty when another write came first: a function's, perhaps, which is no conflict. */
    private Optional<Transaction> decide(Caller caller, Transaction deal, Decision decision) {
        return switch (decision) {
            case Decision.Changed changed -> save(caller, deal, changed);
            case Decision.Unchanged(Transaction current) -> Optional.of(current);
            case Decision.Missing(String what) ->
                    throw new ProblemException(Problem.notFound(what));
        };
    }

    private Optional<Transaction> save(Caller caller, Transaction read, Decision.Changed changed) {
        return switch (store.save(caller.origin(), read, changed)) {
            case Committed.Done() -> Optional.of(changed.next());
            case Committed.LostRace(), Committed.AlreadyDone() -> Optional.empty();
        };
    }

    static void requireWriter(Caller caller) {
        if (caller.hasRole("readonly")) {
            throw new ProblemException(
                    Problem.of(403, "read-only", "You may look, and not change"));
        }
    }

    Views.TransactionView view(Transaction deal) {
        return Views.transaction(deal, now());
    }

    Instant now() {
        return clock.instant();
    }

    private static <R> ProblemException stale(Way<R> way, Transaction current) {
        return new ProblemException(Problem.conflict(way.view().apply(current)));
    }
}
