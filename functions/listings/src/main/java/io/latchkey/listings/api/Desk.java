package io.latchkey.listings.api;

import io.latchkey.listings.domain.Decision;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.listings.store.ListingStore;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.Problem.FieldError;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.support.lambda.store.Committed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What every change over HTTP has in common: find the listing, check the version, decide, store,
 * answer.
 */
@Singleton
class Desk {
    private static final int RACES = 5;

    private final ListingStore store;
    private final Clock clock;

    Desk(ListingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The listing; another team's is as absent as one that never was. */
    Listing find(Caller caller, String key) {
        if (!ListingKey.isOne(key)) {
            throw new ProblemException(Problem.notFound("listing"));
        }
        return store.find(caller.team(), new ListingKey(key))
                .orElseThrow(() -> new ProblemException(Problem.notFound("listing")));
    }

    /**
     * Decides and stores.
     *
     * @param version that the caller read; empty where the change goes with any
     */
    Listing change(
            Caller caller,
            String key,
            OptionalLong version,
            BiFunction<Listing, Instant, Decision> command) {
        requireWriter(caller);
        for (int race = 0; race < RACES; race++) {
            var listing = find(caller, key);
            if (version.isPresent() && !listing.isSeenBy(version.getAsLong())) {
                throw stale(listing);
            }
            var answer = decide(caller, listing, command.apply(listing, now()));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw stale(find(caller, key));
    }

    /** Empty when another write came first: a function's, perhaps, which is no conflict. */
    private Optional<Listing> decide(Caller caller, Listing listing, Decision decision) {
        return switch (decision) {
            case Decision.Changed changed ->
                    store.save(caller.origin(), listing, changed) instanceof Committed.Done
                            ? Optional.of(changed.next())
                            : Optional.empty();
            case Decision.Unchanged(Listing current) -> Optional.of(current);
            case Decision.IllegalMove(var from, var to, var legal) ->
                    throw illegal(from, to, legal);
            case Decision.Incomplete(var status, var fields) ->
                    throw new ProblemException(
                            Problem.invalid(
                                    fields.stream()
                                            .map(f ->
                                                    new FieldError(
                                                            f,
                                                            "is needed while"
                                                                    + " StandardStatus is "
                                                                    + status.words()))
                                            .toList()));
            case Decision.NotOurs(String system) ->
                    throw new ProblemException(
                            Problem.of(409, "kept-by-mls", "This listing is kept by its MLS")
                                    .withDetail("Change it in " + system + "; it follows here."));
            case Decision.Missing(String what) ->
                    throw new ProblemException(Problem.notFound(what));
        };
    }

    private static ProblemException illegal(
            StandardStatus from, StandardStatus to, Set<StandardStatus> legal) {
        var ways =
                legal.isEmpty()
                        ? "it ends there"
                        : "it may become "
                                + legal.stream()
                                        .sorted()
                                        .map(StandardStatus::words)
                                        .collect(Collectors.joining(", "));
        return new ProblemException(
                Problem.of(409, "illegal-move", "No listing goes there from where it stands")
                        .withDetail(
                                "It is %s and cannot become %s; %s."
                                        .formatted(from.words(), to.words(), ways)));
    }

    static void requireWriter(Caller caller) {
        if (caller.hasRole("readonly")) {
            throw new ProblemException(
                    Problem.of(403, "read-only", "You may look, and not change"));
        }
    }

    Instant now() {
        return clock.instant();
    }

    private static ProblemException stale(Listing current) {
        return new ProblemException(Problem.conflict(Views.of(current, Audience.team)));
    }
}
