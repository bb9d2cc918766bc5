package io.latchkey.listings;

import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.embedding.Embedder;
import io.latchkey.listings.embedding.EmbeddingStore;
import io.latchkey.listings.search.Indexing;
import io.latchkey.listings.search.ListingIndex;
import io.latchkey.listings.store.ListingStore;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.queue.Handled;
import io.latchkey.support.lambda.queue.MessageFate;
import io.latchkey.support.lambda.queue.QueueHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes listings findable as they are now, a batch at a time, whatever happened to them. Events may
 * come in any order and twice: the index keeps the newest version. While the model is away a
 * listing is found by its words, and its message comes again.
 */
public final class EmbedListing extends QueueHandler {
    /** Long enough for most outages to end within the attempts that a message has. */
    private static final Duration OUTAGE = Duration.ofMinutes(1);

    private final Indexing indexing;

    public EmbedListing() {
        this(Environment.current());
    }

    EmbedListing(Environment environment) {
        super(MessageFate.of(environment, EmbedListing.class));
        var dynamoDb = new AwsClients(environment).dynamoDb();
        var table = environment.require("LISTINGS_TABLE");
        this.indexing =
                new Indexing(
                        new ListingStore(dynamoDb, table, Ids.random()),
                        new EmbeddingStore(dynamoDb, table),
                        new Embedder(environment),
                        new ListingIndex(environment));
    }

    @Override
    protected Function<EventEnvelope, Handled> batch(List<EventEnvelope> events) {
        var byTeam = new HashMap<TeamId, Set<ListingKey>>();
        for (var event : events) {
            if (ListingKey.isOne(event.subject())) {
                byTeam.computeIfAbsent(event.teamId(), _ -> new HashSet<>())
                        .add(new ListingKey(event.subject()));
            }
        }
        Map<TeamId, Map<ListingKey, String>> late = new HashMap<>();
        byTeam.forEach((team, keys) -> late.put(team, indexing.index(team, keys)));
        return event -> handled(event, late.getOrDefault(event.teamId(), Map.of()));
    }

    @Override
    protected Handled handle(EventEnvelope event) {
        return batch(List.of(event)).apply(event);
    }

    private static Handled handled(EventEnvelope event, Map<ListingKey, String> late) {
        if (!ListingKey.isOne(event.subject())) {
            return new Handled.Poison("the event " + event.id() + " is about no listing");
        }
        var reason = late.get(new ListingKey(event.subject()));
        return reason == null ? new Handled.Done() : new Handled.RetryAfter(OUTAGE, reason);
    }
}
