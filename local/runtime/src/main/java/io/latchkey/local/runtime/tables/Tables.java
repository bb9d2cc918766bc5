package io.latchkey.local.runtime.tables;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.runtime.wire.JsonService;
import io.latchkey.local.runtime.wire.ServiceRefusal;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Creates tables on their engine, and follows the template where a kept table differs from it. */
public final class Tables {
    private final JsonService dynamoDb;
    private final Map<String, String> streams = new ConcurrentHashMap<>();

    public Tables(URI endpoint) {
        this.dynamoDb = JsonService.dynamoDb(endpoint);
    }

    /**
     * Makes the tables that are missing, and the indexes that kept ones lack.
     *
     * @throws IllegalStateException when a kept table has another key than the template says
     */
    public void create(Collection<TableSpec> specs) {
        specs.forEach(this::create);
    }

    private void create(TableSpec spec) {
        try {
            dynamoDb.call("CreateTable", spec.definition());
        } catch (ServiceRefusal e) {
            if (!e.type().equals("ResourceInUseException")) {
                throw e;
            }
            update(spec);
        }
        spec.expires().ifPresent(attribute -> expire(spec, attribute));
        var table = describe(spec);
        if (table.hasNonNull("LatestStreamArn")) {
            streams.put(spec.name(), table.get("LatestStreamArn").asText());
        }
    }

    private com.fasterxml.jackson.databind.JsonNode describe(TableSpec spec) {
        return dynamoDb.call("DescribeTable", named(spec)).path("Table");
    }

    private void update(TableSpec spec) {
        var table = describe(spec);
        if (!table.path("KeySchema").equals(spec.definition().path("KeySchema"))) {
            throw new IllegalStateException(
                    spec.name() + " was kept with another key: start with --fresh");
        }
        var kept = new HashSet<String>();
        table.path("GlobalSecondaryIndexes").forEach(i -> kept.add(i.path("IndexName").asText()));
        for (var index : spec.definition().path("GlobalSecondaryIndexes")) {
            if (!kept.contains(index.path("IndexName").asText())) {
                var request = named(spec);
                request.set("AttributeDefinitions", spec.definition().get("AttributeDefinitions"));
                request.putArray("GlobalSecondaryIndexUpdates").addObject().set("Create", index);
                dynamoDb.call("UpdateTable", request);
            }
        }
    }

    private void expire(TableSpec spec, String attribute) {
        var kept = dynamoDb.call("DescribeTimeToLive", named(spec)).path("TimeToLiveDescription");
        if (Set.of("ENABLED", "ENABLING").contains(kept.path("TimeToLiveStatus").asText())) {
            return;
        }
        var request = named(spec);
        request.putObject("TimeToLiveSpecification")
                .put("AttributeName", attribute)
                .put("Enabled", true);
        dynamoDb.call("UpdateTimeToLive", request);
    }

    private static ObjectNode named(TableSpec spec) {
        return JSON.createObjectNode().put("TableName", spec.name());
    }

    /** The ARN of a table's stream on the engine, which is not the one in the template. */
    public String stream(String table) {
        var arn = streams.get(table);
        if (arn == null) {
            throw new IllegalArgumentException(table + " has no stream");
        }
        return arn;
    }
}
