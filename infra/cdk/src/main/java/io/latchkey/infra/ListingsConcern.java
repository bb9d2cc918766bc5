package io.latchkey.infra;

import io.latchkey.infra.FunctionSpec.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** Listings, their photos, and the search among them. */
final class ListingsConcern extends Construct {
    private static final String BUCKET = "ListingsBucket";
    private static final String EMBEDDING_MODEL = "amazon.titan-embed-text-v2:0";

    private final House house;
    private final ConcernTable table;
    private final Bucket photos;

    ListingsConcern(Construct scope, House house, Bucket photos) {
        super(scope, "Listings");
        this.house = house;
        this.photos = photos;
        this.table =
                new ConcernTable(this, house, "Listings")
                        .index("listings", "listings", ProjectionType.ALL)
                        .index("modified", "modified", ProjectionType.ALL)
                        .index("keys", "keys", ProjectionType.KEYS_ONLY);
    }

    ConcernTable table() {
        return table;
    }

    /**
     * Answers people, over HTTP.
     *
     * @param webAddress where uploads are sent
     */
    void serve(HttpFront.Routes routes, String webAddress, Optional<Search> search) {
        var api = function("ListingsApi", Kind.HTTP);
        table.allow(api, "GetItem", "BatchGetItem", "Query", "PutItem", "DeleteItem");
        table.allowQuery(api, "listings", "modified");
        // The addresses that it signs may do what it may do itself.
        objects(api, "uploads", "s3:PutObject");
        api.variable("WEB_ADDRESS", webAddress);
        search.ifPresent(collection -> {
            collection.allowReading(api);
            embed(api);
        });
        routes.add(api, "/v1/listings", "/v1/listings/{proxy+}");
    }

    /** Answers what happened. */
    void react(Bus bus, Optional<Search> search) {
        var process = function("ProcessPhoto", Kind.PICTURES);
        table.allow(process, "GetItem", "PutItem");
        objects(process, "uploads", "s3:GetObject", "s3:DeleteObject");
        objects(process, "photos", "s3:PutObject");
        new QueueConsumer(process, house, "default", uploads());
        search.ifPresent(collection -> {
            index(bus, collection);
            reindex(collection);
        });
    }

    private void index(Bus bus, Search search) {
        var index = function("EmbedListing", Kind.BACKGROUND);
        table.allow(index, "BatchGetItem", "PutItem");
        embed(index);
        search.allowBuilding(index);
        new QueueConsumer(index, house, bus, Bus.from(List.of("listings")));
    }

    /** Begun by a message, goes on by messages to itself. */
    private void reindex(Search search) {
        var reindex = function("ReindexListings", Kind.BACKGROUND);
        table.allow(reindex, "BatchGetItem", "PutItem");
        table.allowQuery(reindex, "keys");
        embed(reindex);
        search.allowBuilding(reindex);
        new QueueWorker(reindex, house).letSendToItself();
    }

    private void embed(LatchkeyFunction function) {
        function.allow(
                        List.of("bedrock:InvokeModel"),
                        "arn:%s:bedrock:%s::foundation-model/%s"
                                .formatted(
                                        Stack.of(this).getPartition(),
                                        Stack.of(this).getRegion(),
                                        EMBEDDING_MODEL))
                .variable("EMBEDDING_MODEL", EMBEDDING_MODEL);
    }

    private Map<String, ?> uploads() {
        var folder = List.of(Map.of("prefix", "uploads/"));
        return Map.of(
                "source",
                List.of("aws.s3"),
                "detail-type",
                List.of("Object Created"),
                "detail",
                Map.of(
                        "bucket",
                        Map.of("name", List.of(photos.getBucketName())),
                        "object",
                        Map.of("key", folder)));
    }

    private void objects(LatchkeyFunction function, String folder, String... actions) {
        function.allow(List.of(actions), photos.arnForObjects(folder + "/*"))
                .variable("LISTINGS_BUCKET", photos.getBucketName());
        NagReasons.photosOf(function, BUCKET, folder);
    }

    private LatchkeyFunction function(String name, Kind kind) {
        return new LatchkeyFunction(
                this, house, new FunctionSpec("io.latchkey.listings." + name, "listings", kind));
    }
}
