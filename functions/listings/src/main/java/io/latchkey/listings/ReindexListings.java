package io.latchkey.listings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.embedding.Embedder;
import io.latchkey.listings.embedding.EmbeddingStore;
import io.latchkey.listings.search.Indexing;
import io.latchkey.listings.search.ListingIndex;
import io.latchkey.listings.store.ListingStore;
import io.latchkey.listings.store.Page;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.queue.Handled;
import io.latchkey.support.lambda.queue.Message;
import io.latchkey.support.lambda.queue.MessageFate;
import io.latchkey.support.lambda.queue.QueueHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Builds the index again beside the one that is in use, a page of listings for each message, and
 * then lets readers change over at once. The message {@code {}} begins it. A page that comes twice
 * does no harm, and a run that dies goes on with its page.
 */
public final class ReindexListings extends QueueHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ReindexListings.class);
    private static final int PAGE = 50;

    /** Longer than a function lives: whoever did not see the new index beside the old is over. */
    private static final int SETTLED_SECONDS = 60;

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final String queueUrl;
    private final int settledSeconds;
    private final SqsClient sqs;
    private final ListingStore listings;
    private final ListingIndex index;
    private final Indexing indexing;
    private final Ids ids = Ids.random();

    public ReindexListings() {
        this(Environment.current(), SETTLED_SECONDS);
    }

    ReindexListings(Environment environment, int settledSeconds) {
        super(MessageFate.of(environment, ReindexListings.class));
        var clients = new AwsClients(environment);
        var dynamoDb = clients.dynamoDb();
        var table = environment.require("LISTINGS_TABLE");
        this.queueUrl = environment.require("REINDEX_LISTINGS_QUEUE_URL");
        this.settledSeconds = settledSeconds;
        this.sqs = clients.sqs();
        this.listings = new ListingStore(dynamoDb, table, ids);
        this.index = new ListingIndex(environment);
        this.indexing =
                new Indexing(
                        listings,
                        new EmbeddingStore(dynamoDb, table),
                        new Embedder(environment),
                        index);
    }

    /**
     * Where a run stands.
     *
     * @param index that is being built; absent before the run begins
     */
    record Step(@Nullable String index, @Nullable Integer shard, @Nullable String cursor) {
        /** The shard; a run begins at the first. */
        int at() {
            return shard == null ? 0 : shard;
        }
    }

    /** Steps are told by no event; they belong to no team. */
    @Override
    protected EventEnvelope read(Message message) {
        try {
            JsonNode step = Json.strict().readTree(message.body());
            var _ = Json.strict().treeToValue(step, Step.class);
            return new EventEnvelope(
                    message.id(),
                    "ReindexStep",
                    1,
                    "all",
                    message.id(),
                    Instant.EPOCH,
                    "",
                    "",
                    step);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    @Override
    protected Handled handle(EventEnvelope event) {
        var step = event.dataAs(Step.class);
        if (step.index() == null) {
            // Of this message, so that its second delivery begins no second index.
            var name = "of-" + event.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            send(new Step(index.live().begin(name), 0, null), settledSeconds);
            return new Handled.Done();
        }
        if (step.at() >= ListingStore.SHARDS) {
            return finish(step.index());
        }
        return page(step.index(), step);
    }

    private Handled finish(String name) {
        if (!index.live().isRead(name)) {
            index.live().finish(name);
            LOG.info("readers read {} from now on", name);
        }
        return new Handled.Done();
    }

    private Handled page(String name, Step step) {
        var page = listings.keys(step.at(), PAGE, step.cursor());
        var late = fill(name, page);
        if (late.isPresent()) {
            return new Handled.RetryAfter(AGAIN, late.get());
        }
        var next =
                page.next()
                        .map(cursor -> new Step(name, step.at(), cursor))
                        .orElseGet(() -> new Step(name, step.at() + 1, null));
        send(next, 0);
        return new Handled.Done();
    }

    /** Why some listing of the page is not in the index. */
    private Optional<String> fill(String name, Page<ListingStore.Known> page) {
        var byTeam = new HashMap<TeamId, Set<ListingKey>>();
        for (var known : page.items()) {
            byTeam.computeIfAbsent(known.team(), _ -> new HashSet<>()).add(known.key());
        }
        return byTeam.entrySet().stream()
                .map(team -> indexing.fill(name, team.getKey(), team.getValue()))
                .map(Map::values)
                .flatMap(java.util.Collection::stream)
                .findFirst();
    }

    private void send(Step step, int delaySeconds) {
        sqs.sendMessage(
                r -> r.queueUrl(queueUrl).messageBody(Json.write(step)).delaySeconds(delaySeconds));
    }
}
