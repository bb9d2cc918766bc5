package io.latchkey.local.runtime.wire;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The suite's endless loops: each on a thread of its own, going on after faults, stopped together.
 */
public final class Loops implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Loops.class.getName());
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /** One round of a loop. */
    @FunctionalInterface
    public interface Round {
        void run() throws InterruptedException;
    }

    /** Sleeps for what is left of the pause since that {@link System#nanoTime()}. */
    public static void rest(long since, Duration pause) throws InterruptedException {
        var left = pause.toNanos() - (System.nanoTime() - since);
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    /** Repeats rounds until the suite stops. */
    public synchronized void repeat(String name, Round round) {
        threads.add(Thread.ofVirtual().name(name).start(() -> loop(name, round)));
    }

    /** Runs work once; whoever looks whether it is done starts it again after a fault. */
    public synchronized void once(String name, Round round) {
        threads.removeIf(thread -> !thread.isAlive());
        threads.add(Thread.ofVirtual().name(name).start(() -> attempt(name, round)));
    }

    private void loop(String name, Round round) {
        boolean goingOn = true;
        while (goingOn && !stopping) {
            goingOn = attempt(name, round);
        }
    }

    /** Whether there may be another round. */
    private boolean attempt(String name, Round round) {
        try {
            round.run();
            return true;
        } catch (InterruptedException | JsonService.Stopped _) {
            return false;
        } catch (RuntimeException e) {
            return !stopping && pauseAfter(name, e);
        }
    }

    private static boolean pauseAfter(String name, RuntimeException fault) {
        LOG.log(Level.WARNING, "{0} had a fault and goes on: {1}", name, cause(fault));
        LOG.log(Level.DEBUG, name, fault);
        try {
            Thread.sleep(AFTER_FAULT);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static String cause(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    @Override
    public synchronized void close() {
        stopping = true;
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) {
                thread.join(STOP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
