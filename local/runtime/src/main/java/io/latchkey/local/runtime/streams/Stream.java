package io.latchkey.local.runtime.streams;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.runtime.wire.JsonService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One table's stream on its engine. */
final class Stream {
    private final JsonService streams;
    private final String arn;

    Stream(JsonService streams, String arn) {
        this.streams = streams;
        this.arn = arn;
    }

    record Shard(String id, String parent) {}

    /** What a read found, and where the next one begins; empty at a closed shard's end. */
    record Page(List<JsonNode> records, Optional<String> next) {}

    List<Shard> shards() {
        var shards = new ArrayList<Shard>();
        var request = JSON.createObjectNode().put("StreamArn", arn);
        while (true) {
            var stream = streams.call("DescribeStream", request).path("StreamDescription");
            for (JsonNode shard : stream.path("Shards")) {
                shards.add(
                        new Shard(
                                shard.path("ShardId").asText(),
                                shard.path("ParentShardId").asText("")));
            }
            if (!stream.hasNonNull("LastEvaluatedShardId")) {
                return shards;
            }
            request.set("ExclusiveStartShardId", stream.get("LastEvaluatedShardId"));
        }
    }

    String from(String shard, String type) {
        return iterator(shard, type, Optional.empty());
    }

    String after(String shard, String sequenceNumber) {
        return iterator(shard, "AFTER_SEQUENCE_NUMBER", Optional.of(sequenceNumber));
    }

    private String iterator(String shard, String type, Optional<String> sequenceNumber) {
        var request =
                JSON.createObjectNode()
                        .put("StreamArn", arn)
                        .put("ShardId", shard)
                        .put("ShardIteratorType", type);
        sequenceNumber.ifPresent(number -> request.put("SequenceNumber", number));
        return streams.call("GetShardIterator", request).path("ShardIterator").asText();
    }

    Page read(String iterator, int most) {
        var request = JSON.createObjectNode().put("ShardIterator", iterator).put("Limit", most);
        var answer = streams.call("GetRecords", request);
        var records = new ArrayList<JsonNode>();
        answer.path("Records").forEach(records::add);
        return new Page(
                records, Optional.ofNullable(answer.path("NextShardIterator").asText(null)));
    }
}
