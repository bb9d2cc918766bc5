package io.latchkey.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bench.Bench.Measurement;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * From a committed write to what a person sees of it: write, table stream, relay, bus, queue, push
 * to an open browser. Beside it the floor: what the emulators themselves take to show a stream
 * record and to hand out a message.
 */
final class Relay implements Measurement {
    private static final int EVENTS = 1000;
    private static final int DEALS = 20;
    private static final int PAUSE_MILLIS = 20;

    private final Path root;

    Relay(Path root) {
        this.root = root;
    }

    @Override
    public Map<String, Object> run() throws Exception {
        try (var suite = RunningSuite.start(root)) {
            var token = suite.token();
            var deals = new ArrayList<String>();
            for (int i = 0; i < DEALS; i++) {
                deals.add(suite.open(token));
            }
            var seen = new Pushes();
            var address =
                    URI.create(suite.address().toString().replaceFirst("http", "ws") + "/live");
            var socket =
                    suite.http()
                            .newWebSocketBuilder()
                            .subprotocols("latchkey", token)
                            .buildAsync(address, seen)
                            .join();
            change(suite, token, deals);
            var all = seen.await();
            socket.abort();
            var sample = Sample.ofNanos(seen.nanos().values());
            var floor = RelayFloor.measure(200);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("bench", "relay");
            figures.put("events", EVENTS);
            figures.put("lost", all ? 0 : EVENTS - seen.nanos().size());
            figures.put("effect", sample.figures());
            figures.put("emulatorsFloor", floor.figures());
            figures.put("ratioP95", Sample.round(sample.percentile(0.95) / floor.percentile(0.95)));
            return figures;
        }
    }

    /** At fifty a second, in turn over the deals. */
    private static void change(RunningSuite suite, String token, List<String> deals)
            throws Exception {
        var versions = new long[deals.size()];
        for (int i = 0; i < deals.size(); i++) {
            versions[i] = settled(suite, token, deals.get(i));
        }
        for (int n = 0; n < EVENTS; n++) {
            var deal = n % deals.size();
            var body =
                    "{\"version\":%d,\"price\":{\"amount\":\"%d\",\"currency\":\"USD\"}}"
                            .formatted(versions[deal], 200000 + n);
            var answer =
                    suite.send(
                            suite.request("/v1/transactions/" + deals.get(deal), token)
                                    .method("PATCH", BodyPublishers.ofString(body))
                                    .build());
            versions[deal] = answer.path("version").asLong();
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static long settled(RunningSuite suite, String token, String deal) throws Exception {
        while (true) {
            var read = suite.send(suite.request("/v1/transactions/" + deal, token).GET().build());
            if (!read.path("deadlinesPending").asBoolean()) {
                return read.path("version").asLong();
            }
            Thread.sleep(50);
        }
    }

    /**
     * What the browser is told; an event's own time is that of the decision, just before it was
     * committed.
     */
    private static final class Pushes implements WebSocket.Listener {
        private final ObjectMapper json = new ObjectMapper();
        private final Map<String, Long> nanos = new ConcurrentHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final CountDownLatch missing = new CountDownLatch(EVENTS);

        Map<String, Long> nanos() {
            return nanos;
        }

        boolean await() throws InterruptedException {
            return missing.await(30, TimeUnit.SECONDS);
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                note(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void note(String message) {
            try {
                var event = json.readTree(message).path("event");
                if (event.path("type").asText().equals("TransactionChanged")) {
                    var took =
                            Duration.between(
                                            Instant.parse(event.path("time").asText()),
                                            Instant.now())
                                    .toNanos();
                    if (nanos.putIfAbsent(event.path("id").asText(), took) == null) {
                        missing.countDown();
                    }
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a push is no JSON", e);
            }
        }
    }
}
