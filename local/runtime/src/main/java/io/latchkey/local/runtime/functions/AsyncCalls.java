package io.latchkey.local.runtime.functions;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * Calls that nobody waits for: tried again after one and two minutes, as Lambda does, then handed
 * to the function's own failure destination.
 */
public final class AsyncCalls implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AsyncCalls.class.getName());

    private final Functions functions;
    private final Map<String, Retrying> retrying;
    private final Duration pause;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * What follows the failure of a function that nobody waits for.
     *
     * @param attempts after the first
     * @param lost told of the event and the reason when all have failed
     */
    public record Retrying(int attempts, BiConsumer<String, String> lost) {
        /** Lambda's own: two more attempts, then the event is dropped. */
        public static final Retrying DEFAULT = new Retrying(2, (_, _) -> {});
    }

    /**
     * Makes calls to these functions.
     *
     * @param retrying by function id, for functions that have settings of their own
     * @param pause before the second attempt; a minute on AWS
     */
    public AsyncCalls(Functions functions, Map<String, Retrying> retrying, Duration pause) {
        this.functions = functions;
        this.retrying = Map.copyOf(retrying);
        this.pause = pause;
    }

    /** Takes the event over and returns at once. */
    public void call(String functionId, String event) {
        threads.execute(() -> attempt(functionId, event));
    }

    private void attempt(String functionId, String event) {
        var settings = retrying.getOrDefault(functionId, Retrying.DEFAULT);
        var reason = once(functionId, event);
        for (int i = 1; i <= settings.attempts() && !reason.isEmpty(); i++) {
            try {
                Thread.sleep(pause.multipliedBy(i));
            } catch (InterruptedException _) {
                return;
            }
            reason = once(functionId, event);
        }
        if (!reason.isEmpty()) {
            LOG.log(Level.ERROR, "{0} failed for the last time: {1}", functionId, reason);
            settings.lost().accept(event, reason);
        }
    }

    private String once(String functionId, String event) {
        var bytes = event.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return switch (functions.invoke(functionId, bytes)) {
            case Outcome.Answered _ -> "";
            case Outcome.Failed failure -> failure.reason();
            case Outcome.Throttled _ -> "throttled";
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
