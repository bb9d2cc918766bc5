package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.store.TransactionStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What every change over HTTP has in common: find the deal, check the version, decide, store,
 * answer.
 */
@Singleton
class Deals {
    private static final int RACES = 3;

    private final TransactionStore store;
    private final Clock clock;

    Deals(TransactionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
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
     * Decides and stores.
     *
     * @param version that the caller read
     */
    Views.TransactionView change(
            Caller caller,
            String id,
            long version,
            BiFunction<Transaction, Instant, Decision> command) {
        requireWriter(caller);
        for (int race = 0; race < RACES; race++) {
            var deal = find(caller, id);
            if (!deal.isSeenBy(version)) {
                throw stale(deal);
            }
            var answer = decide(caller, deal, command.apply(deal, now()));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw stale(find(caller, id));
    }

    /** Empty when another write came first: a function's, perhaps, which is no conflict. */
    private Optional<Views.TransactionView> decide(
            Caller caller, Transaction deal, Decision decision) {
        return switch (decision) {
            case Decision.Changed changed -> save(caller, deal, changed);
            case Decision.Unchanged(Transaction current) -> Optional.of(view(current));
            case Decision.Missing(String what) ->
                    throw new ProblemException(Problem.notFound(what));
        };
    }

    private Optional<Views.TransactionView> save(
            Caller caller, Transaction read, Decision.Changed changed) {
        return switch (store.save(caller.origin(), read, changed)) {
            case Committed.Done() -> Optional.of(view(changed.next()));
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

    private ProblemException stale(Transaction current) {
        return new ProblemException(Problem.conflict(view(current)));
    }
}
