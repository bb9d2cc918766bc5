package io.latchkey.bench;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** So many clients, each doing the same thing again and again, one call after another. */
final class Load {
    /** One call of one client. */
    @FunctionalInterface
    interface Action {
        void run(int client, int turn) throws Exception;
    }

    private Load() {}

    /** How long the calls took; the first failure ends the measurement. */
    static Sample run(int clients, int turns, Action action)
            throws InterruptedException, ExecutionException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running =
                    IntStream.range(0, clients)
                            .<Future<?>>mapToObj(client ->
                                    threads.submit(() -> {
                                        for (int turn = 0; turn < turns; turn++) {
                                            var began = System.nanoTime();
                                            action.run(client, turn);
                                            nanos.add(System.nanoTime() - began);
                                        }
                                        return client;
                                    }))
                            .toList();
            for (var each : running) {
                each.get();
            }
        }
        return Sample.ofNanos(nanos);
    }
}
