package io.latchkey.local.gateway;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls functions with Lambda's payload limit and a gateway's patience. */
public final class TimedInvoker {

    /** The quota of synchronous payloads, in each direction. */
    public static final int LARGEST_PAYLOAD = 6 * 1024 * 1024;

    private static final Logger LOG = System.getLogger(TimedInvoker.class.getName());

    private final Invoker invoker;

    public TimedInvoker(Invoker invoker) {
        this.invoker = invoker;
    }

    /** Waits for the function as long as the timeout says. */
    public Outcome invoke(String functionId, byte[] event, Duration timeout) {
        if (event.length > LARGEST_PAYLOAD) {
            return new Outcome.TooLarge(true);
        }
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("invoke " + functionId)
                .start(() -> outcome.complete(call(functionId, event)));
        try {
            return outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return new Outcome.TimedOut();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.TimedOut();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A broken invoker is a failed function to the caller: nobody is to wait for the time-out. */
    private Outcome call(String functionId, byte[] event) {
        try {
            byte[] payload = invoker.invoke(functionId, event);
            return payload.length > LARGEST_PAYLOAD
                    ? new Outcome.TooLarge(false)
                    : new Outcome.Answered(payload);
        } catch (InvocationThrottled _) {
            return new Outcome.Throttled();
        } catch (InvocationFailed e) {
            LOG.log(Level.WARNING, "{0} failed: {1}", functionId, e.errorType());
            String message = e.getMessage();
            return new Outcome.Failed(e.errorType(), message == null ? "" : message);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "could not invoke " + functionId, e);
            return new Outcome.Failed(e.getClass().getName(), "");
        }
    }
}
