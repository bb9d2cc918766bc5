package io.latchkey.local.runtime.functions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The instances of one function. Lambda would start as many as there are calls; one machine starts
 * a few, lets further calls wait their turn, and throttles only at the reserved concurrency.
 */
final class Pool implements AutoCloseable {
    private static final int MOST = 16;
    private static final Duration INIT = Duration.ofSeconds(10);

    private final FunctionSpec spec;
    private final ClassLoader loader;
    private final Invocations invocations;
    private final Semaphore concurrency;
    private final Semaphore places = new Semaphore(MOST, true);
    private final Deque<Instance> idle = new ConcurrentLinkedDeque<>();

    Pool(FunctionSpec spec, ClassLoader concern, Invocations invocations) {
        this.spec = spec;
        this.loader = new FunctionLoader(spec.title(), spec.variables(), concern);
        this.invocations = invocations;
        this.concurrency = new Semaphore(spec.reserved().orElse(1000));
    }

    FunctionSpec spec() {
        return spec;
    }

    Outcome invoke(byte[] event) {
        if (!concurrency.tryAcquire()) {
            return new Outcome.Throttled();
        }
        try {
            places.acquire();
            try {
                return run(event);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("Sandbox.Interrupted", "the suite is stopping");
        } finally {
            concurrency.release();
        }
    }

    private Outcome run(byte[] event) throws InterruptedException {
        var warm = idle.pollFirst();
        var instance = warm == null ? new Instance(spec, loader) : warm;
        var limit = warm == null ? spec.limits().timeout().plus(INIT) : spec.limits().timeout();
        var requestId = UUID.randomUUID().toString();
        var start = Instant.now();
        var began = System.nanoTime();
        var log = new Output.Sink();
        var outcome = await(instance, event, new Call(context(requestId, limit), log, limit));
        var duration = Duration.ofNanos(System.nanoTime() - began);
        var failure = outcome instanceof Outcome.Failed failed ? failed.reason() : "";
        invocations.add(
                new Invocation(requestId, spec.title(), start, duration, failure, log.text()));
        return outcome;
    }

    private record Call(Map<String, String> context, Output.Sink log, Duration limit) {}

    private Outcome await(Instance instance, byte[] event, Call call) throws InterruptedException {
        var answer = instance.submit(call.log(), event, call.context());
        try {
            var payload = answer.get(call.limit().toMillis(), TimeUnit.MILLISECONDS);
            idle.addFirst(instance);
            return new Outcome.Answered(new String(payload, StandardCharsets.UTF_8));
        } catch (ExecutionException e) {
            return failed(instance, e);
        } catch (TimeoutException _) {
            instance.close();
            return new Outcome.Failed(
                    "Sandbox.Timedout",
                    "Task timed out after %.2f seconds"
                            .formatted(spec.limits().timeout().toMillis() / 1000.0));
        } catch (InterruptedException e) {
            instance.close();
            throw e;
        }
    }

    /**
     * A handler that threw goes on; one that could not be constructed, or broke the JVM, does not.
     */
    private Outcome failed(Instance instance, ExecutionException thrown) {
        if (instance.isReady() && !(thrown.getCause() instanceof Error)) {
            idle.addFirst(instance);
        } else {
            instance.close();
        }
        return Failure.of(thrown);
    }

    private Map<String, String> context(String requestId, Duration limit) {
        return Map.of(
                "requestId", requestId,
                "functionName", spec.name(),
                "functionArn", spec.arn(),
                "functionVersion", "$LATEST",
                "logStream", "local/[$LATEST]" + spec.title(),
                "memory", Integer.toString(spec.limits().memoryMb()),
                "deadline", Long.toString(System.currentTimeMillis() + limit.toMillis()));
    }

    @Override
    public void close() {
        for (var next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            next.close();
        }
    }
}
