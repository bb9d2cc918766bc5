package io.latchkey.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.bench.Bench.Measurement;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Previews of a moved closing over HTTP by 10 clients at once, beside bare reads of the same deals
 * at the same concurrency in the same run. A deal is a Texas contract with the federal disclosures
 * beside it, some of its deadlines completed and pinned.
 */
final class Preview implements Measurement {
    private static final int CLIENTS = 10;
    private static final int CALLS = 3000;
    private static final int ROUNDS = 3;
    private static final double MOST_MILLIS = 20;
    private static final String DEAL =
            """
            {"side":"buyer","contractForm":"TX-TREC-1-4","ruleSets":["US-TRID"],"stage":"underContract",
             "address":{"street":"1 Bench Street","city":"Austin","stateOrProvince":"TX","postalCode":"78701"},
             "facts":[{"name":"effectiveDate","date":"2026-03-02"},{"name":"closingDate","date":"2027-04-01"},
                      {"name":"optionPeriodDays","value":10},{"name":"titleObjectionDays","value":5},
                      {"name":"surveyDays","value":14},{"name":"applicationDate","value":"2026-03-04"}]}
            """;

    private final Path root;

    Preview(Path root) {
        this.root = root;
    }

    @Override
    public Map<String, Object> run() throws Exception {
        try (var suite = RunningSuite.start(root)) {
            var token = suite.token();
            var deals = new ArrayList<String>();
            for (int client = 0; client < CLIENTS; client++) {
                deals.add(open(suite, token));
            }
            var calls = new Calls(suite, token, deals);
            calls.previews();
            calls.reads();
            var previews = new ArrayList<Double>();
            var reads = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                reads.addAll(calls.reads().sorted());
                previews.addAll(calls.previews().sorted());
            }
            return figures(sample(previews), sample(reads), calls.moves());
        }
    }

    private static Sample sample(List<Double> millis) {
        return new Sample(millis.stream().sorted().toList());
    }

    private static Map<String, Object> figures(Sample preview, Sample read, int moves) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "preview");
        figures.put("clients", CLIENTS);
        figures.put("movesEach", moves);
        figures.put("preview", preview.figures());
        figures.put("read", read.figures());
        figures.put("ratioP95", Sample.round(preview.percentile(0.95) / read.percentile(0.95)));
        figures.put("mostP95Millis", MOST_MILLIS);
        figures.put("within", preview.percentile(0.95) <= MOST_MILLIS);
        return figures;
    }

    private static String open(RunningSuite suite, String token) throws Exception {
        var opened =
                suite.send(
                        suite.request("/v1/transactions", token)
                                .POST(BodyPublishers.ofString(DEAL))
                                .build());
        var id = opened.path("id").asText();
        var path = "/v1/transactions/" + id + "/deadlines/";
        put(suite, token, path + "earnestMoneyDue/completion", "completedOn", id);
        put(suite, token, path + "titleCommitmentBeforeClosing/pin", "date", id);
        return id;
    }

    private static void put(RunningSuite suite, String token, String path, String field, String id)
            throws Exception {
        var version = settled(suite, token, id).path("version").asLong();
        var body = "{\"version\":%d,\"%s\":\"2026-03-04\"}".formatted(version, field);
        suite.send(suite.request(path, token).PUT(BodyPublishers.ofString(body)).build());
        settled(suite, token, id);
    }

    /** The deal once its deadlines are computed. */
    private static JsonNode settled(RunningSuite suite, String token, String id) throws Exception {
        while (true) {
            var deal = suite.send(suite.request("/v1/transactions/" + id, token).GET().build());
            if (!deal.path("deadlinesPending").asBoolean()) {
                return deal;
            }
            Thread.sleep(50);
        }
    }

    /** Each client has a deal of its own. */
    private record Calls(RunningSuite suite, String token, List<String> deals) {
        Sample reads() throws Exception {
            return Load.run(
                    CLIENTS,
                    CALLS / CLIENTS,
                    (client, turn) ->
                            suite.send(
                                    suite.request("/v1/transactions/" + deals.get(client), token)
                                            .GET()
                                            .build()));
        }

        Sample previews() throws Exception {
            return Load.run(
                    CLIENTS,
                    CALLS / CLIENTS,
                    (client, turn) -> suite.send(preview(client, 1 + turn % 28)));
        }

        /** How many deadlines the preview moves. */
        int moves() throws Exception {
            return suite.send(preview(0, 15)).path("moves").size();
        }

        private HttpRequest preview(int client, int day) {
            var body = "{\"facts\":{\"closingDate\":\"2027-05-%02d\"}}".formatted(day);
            return suite.request("/v1/transactions/" + deals.get(client) + "/preview", token)
                    .POST(BodyPublishers.ofString(body))
                    .build();
        }
    }
}
