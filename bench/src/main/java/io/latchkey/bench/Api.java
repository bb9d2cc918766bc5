package io.latchkey.bench;

import io.latchkey.bench.Bench.Measurement;
import io.latchkey.engines.Engines;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads and writes of deals over HTTP by 10 and by 100 clients at once, beside the same DynamoDB
 * Local calls made straight from the SDK at the same concurrency in the same run.
 */
final class Api implements Measurement {
    private static final List<Integer> CLIENTS = List.of(10, 100);
    private static final int CALLS = 2000;
    private static final int WARM_ROUNDS = 3;
    private static final int MOST_CLIENTS = 100;

    private final Path root;

    Api(Path root) {
        this.root = root;
    }

    @Override
    public Map<String, Object> run() throws Exception {
        var folder = Files.createTempDirectory("latchkey-bench-raw");
        try (var suite = RunningSuite.start(root);
                var engine = Engines.keptIn(folder).dynamoDb(0);
                var raw = RawDynamoDb.client(engine.endpoint())) {
            RawDynamoDb.createTable(raw, "transactions");
            var token = suite.token();
            var deals = new ArrayList<String>();
            for (int i = 0; i < MOST_CLIENTS; i++) {
                deals.add(suite.open(token));
            }
            var document =
                    suite.send(
                                    suite.request("/v1/transactions/" + deals.getFirst(), token)
                                            .GET()
                                            .build())
                            .toString();
            var rounds = new Rounds(suite, raw, token, deals, document);
            rounds.warm();
            var figures = new LinkedHashMap<String, Object>();
            figures.put("bench", "api");
            for (int clients : CLIENTS) {
                figures.put(
                        "reads" + clients,
                        compare(rounds.rawReads(clients), rounds.reads(clients)));
                figures.put(
                        "writes" + clients,
                        compare(rounds.rawWrites(clients), rounds.writes(clients)));
            }
            figures.put("errors", 0);
            return figures;
        }
    }

    private static Map<String, Object> compare(Sample raw, Sample api) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("api", api.figures());
        figures.put("rawDynamoDb", raw.figures());
        figures.put("ratioP95", Sample.round(api.percentile(0.95) / raw.percentile(0.95)));
        return figures;
    }

    /** Each client has a deal of its own, so that no write meets another's version. */
    private record Rounds(
            RunningSuite suite,
            DynamoDbClient raw,
            String token,
            List<String> deals,
            String document) {
        /** Until what both sides run is compiled, most of it. */
        void warm() throws Exception {
            for (int round = 0; round < WARM_ROUNDS; round++) {
                rawReads(10);
                reads(10);
                rawWrites(10);
                writes(10);
            }
        }

        Sample rawReads(int clients) throws Exception {
            return Load.run(
                    clients,
                    CALLS / clients,
                    (client, turn) -> RawDynamoDb.read(raw, "deal-" + client));
        }

        Sample rawWrites(int clients) throws Exception {
            return Load.run(
                    clients,
                    CALLS / clients,
                    (client, turn) -> RawDynamoDb.change(raw, "deal-" + client, turn, document));
        }

        Sample reads(int clients) throws Exception {
            return Load.run(
                    clients,
                    CALLS / clients,
                    (client, turn) ->
                            suite.send(
                                    suite.request("/v1/transactions/" + deals.get(client), token)
                                            .GET()
                                            .build()));
        }

        /** Changes the price, which no function answers with a change of its own. */
        Sample writes(int clients) throws Exception {
            var versions = new long[clients];
            for (int client = 0; client < clients; client++) {
                versions[client] = settled(client);
            }
            return Load.run(
                    clients,
                    CALLS / clients,
                    (client, turn) -> {
                        var body =
                                "{\"version\":%d,\"price\":{\"amount\":\"%d\",\"currency\":\"USD\"}}"
                                        .formatted(versions[client], 300000 + turn);
                        var changed =
                                suite.send(
                                        suite.request(
                                                        "/v1/transactions/" + deals.get(client),
                                                        token)
                                                .method("PATCH", BodyPublishers.ofString(body))
                                                .build());
                        versions[client] = changed.path("version").asLong();
                    });
        }

        /** The deal's version once its deadlines are computed. */
        private long settled(int client) throws Exception {
            while (true) {
                var deal =
                        suite.send(
                                suite.request("/v1/transactions/" + deals.get(client), token)
                                        .GET()
                                        .build());
                if (!deal.path("deadlinesPending").asBoolean()) {
                    return deal.path("version").asLong();
                }
                Thread.sleep(50);
            }
        }
    }
}
