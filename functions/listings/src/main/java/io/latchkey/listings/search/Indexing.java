package io.latchkey.listings.search;

import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.ListingText;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.embedding.Embedder;
import io.latchkey.listings.embedding.Embedding;
import io.latchkey.listings.embedding.EmbeddingStore;
import io.latchkey.listings.store.ListingStore;
import io.latchkey.model.TeamId;
import io.latchkey.support.search.LiveIndex;
import io.latchkey.support.search.SearchUnavailable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From listings to the index: each text is embedded once, for as long as it stays the same. */
public final class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    /** Calls to the model at one time. */
    private static final int AT_ONCE = 8;

    private final ListingStore listings;
    private final EmbeddingStore embeddings;
    private final Embedder embedder;
    private final ListingIndex index;

    public Indexing(
            ListingStore listings,
            EmbeddingStore embeddings,
            Embedder embedder,
            ListingIndex index) {
        this.listings = listings;
        this.embeddings = embeddings;
        this.embedder = embedder;
        this.index = index;
    }

    /**
     * Makes these listings findable.
     *
     * @param keys at most 100
     * @return for those that are not as they should be, why
     */
    public Map<ListingKey, String> index(TeamId team, Collection<ListingKey> keys) {
        return index(team, keys, index::put);
    }

    /** As {@link #index}, into one index that is being built. */
    public Map<ListingKey, String> fill(String name, TeamId team, Collection<ListingKey> keys) {
        return index(team, keys, documents -> index.live().fill(name, documents));
    }

    private Map<ListingKey, String> index(
            TeamId team,
            Collection<ListingKey> keys,
            Function<List<LiveIndex.Document>, Set<String>> stored) {
        var found = listings.findAll(team, keys);
        var known = embedded(team, found);
        var late = new HashMap<ListingKey, String>();
        found.values().stream()
                .filter(listing -> !known.containsKey(listing.key()))
                .filter(listing -> !ListingText.of(listing.facts()).isBlank())
                .forEach(listing -> late.put(listing.key(), "the embedding model did not answer"));
        var documents =
                found.values().stream()
                        .map(listing ->
                                ListingIndex.document(
                                        team,
                                        listing,
                                        Optional.ofNullable(known.get(listing.key()))))
                        .toList();
        try {
            for (var id : stored.apply(documents)) {
                late.put(
                        new ListingKey(id.substring(id.indexOf(':') + 1)),
                        "the index did not take it");
            }
        } catch (SearchUnavailable e) {
            LOG.warn("{} listings are not indexed", found.size(), e);
            found.keySet().forEach(key -> late.put(key, String.valueOf(e.getMessage())));
        }
        return late;
    }

    private Map<ListingKey, Embedding> embedded(TeamId team, Map<ListingKey, Listing> found) {
        var known = new ConcurrentHashMap<ListingKey, Embedding>();
        var before = embeddings.findAll(team, found.keySet());
        var turns = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var listing : found.values()) {
                var text = ListingText.of(listing.facts());
                var old = before.get(listing.key());
                if (old != null && old.hash().equals(embedder.hash(text))) {
                    known.put(listing.key(), old);
                } else if (!text.isBlank()) {
                    threads.execute(() -> {
                        turns.acquireUninterruptibly();
                        try {
                            known.put(listing.key(), embed(team, listing.key(), text));
                        } catch (Embedder.Unavailable e) {
                            LOG.warn("listing {} is not embedded", listing.key().value(), e);
                        } finally {
                            turns.release();
                        }
                    });
                }
            }
        }
        return known;
    }

    private Embedding embed(TeamId team, ListingKey key, String text) {
        var made = embedder.embed(text);
        embeddings.put(team, key, made);
        return made;
    }
}
