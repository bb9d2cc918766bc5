package io.latchkey.listings.store;

import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Key;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a listing stands in the table's indexes: among its team's listings and among those of its
 * status, the last that changed first; and among all listings, by which an index is built again.
 */
final class Places {
    /** Keys of all teams are spread over this many partitions, so that none is hot. */
    static final int SHARDS = 8;

    private Places() {}

    static Key key(TeamId team, ListingKey key) {
        return Key.of(team, "LISTING", key.value(), "LISTING");
    }

    static String all(TeamId team) {
        return Key.prefix(team) + "LISTINGS";
    }

    static String of(TeamId team, StandardStatus status) {
        return all(team) + "#" + status.name();
    }

    static String shard(int shard) {
        return "KEYS#" + shard;
    }

    static Map<String, AttributeValue> attributes(TeamId team, Listing listing, String document) {
        var key = listing.key().value();
        var when = sortable(listing.moments().modified()) + "#" + key;
        var shard = Math.floorMod(key.hashCode(), SHARDS);
        var attributes = new HashMap<String, AttributeValue>();
        attributes.put("version", AttributeValue.fromN(Long.toString(listing.version())));
        attributes.put("document", AttributeValue.fromS(document));
        attributes.put("listingsPk", AttributeValue.fromS(of(team, listing.status())));
        attributes.put("listingsSk", AttributeValue.fromS(when));
        attributes.put("modifiedPk", AttributeValue.fromS(all(team)));
        attributes.put("modifiedSk", AttributeValue.fromS(when));
        attributes.put("keysPk", AttributeValue.fromS(shard(shard)));
        attributes.put("keysSk", AttributeValue.fromS(team.value() + "#" + key));
        return attributes;
    }

    /** Of one length, so that text sorts as time does. */
    private static String sortable(Instant moment) {
        return "%013d".formatted(moment.toEpochMilli());
    }
}
