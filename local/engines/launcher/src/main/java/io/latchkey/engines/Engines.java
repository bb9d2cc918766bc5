package io.latchkey.engines;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The engines of the local cloud; each call starts one more and returns when it answers.
 *
 * <p>Calls for several engines may run in parallel. A port of 0 takes any free one.
 */
public final class Engines {
    /** The one secret access key of one machine: it guards nothing, the key id says who calls. */
    public static final String SECRET = "local";

    private static final String SHARDS_READY = "/_cluster/health?wait_for_status=yellow&timeout=2s";

    private final Optional<Path> data;

    private Engines(Optional<Path> data) {
        this.data = data;
    }

    /** Engines whose content ends with them. */
    public static Engines inMemory() {
        return new Engines(Optional.empty());
    }

    /** Engines that keep what they acknowledged in folders below this one, even if killed. */
    public static Engines keptIn(Path data) {
        return new Engines(Optional.of(data.toAbsolutePath()));
    }

    /** DynamoDB Local with its streams; one database whatever the credentials and the region. */
    public Engine dynamoDb(int port) {
        return launch("dynamodb", "/", port, Map.of());
    }

    /** ElasticMQ; the queue URLs that it answers carry this port. */
    public Engine sqs(int port) {
        return launch("sqs", "/", port, Map.of());
    }

    /** S3Proxy over files; requests must be signed with {@link #SECRET}, the key id is free. */
    public Engine s3(int port) {
        return launch("s3", "/", port, Map.of("secret", SECRET));
    }

    /** OpenSearch with k-NN, whose vector engine here is {@code lucene}; no authentication. */
    public Engine search(int port) {
        return launch("search", SHARDS_READY, port, Map.of());
    }

    private Engine launch(String name, String probe, int port, Map<String, String> special) {
        var options = new HashMap<>(special);
        data.ifPresent(folder -> options.put("data", folder.resolve(name).toString()));
        return new Launch(name, probe, port, Map.copyOf(options)).run();
    }
}
