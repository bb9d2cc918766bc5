package io.latchkey.support.mls.limit;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Keeps the state of one connection while a run lasts, and waits where waiting is short enough to
 * be worth it. For one thread.
 */
public final class Throttle {
    private final Limits limits;
    private final InstantSource clock;
    private final Patience patience;
    private LimitState state;

    /** Begins where the last run stopped. */
    public Throttle(Limits limits, LimitState state, InstantSource clock, Patience patience) {
        this.limits = limits;
        this.state = state;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Returns when a call may be made, and counts it.
     *
     * @throws TryLater when that would take longer than the patience
     */
    public void pass() throws TryLater {
        while (true) {
            switch (limits.ask(state, clock.instant())) {
                case Decision.Go(LimitState next) -> {
                    state = next;
                    return;
                }
                case Decision.Wait(Duration time) -> sitOut(time);
            }
        }
    }

    /** Waits by order of nobody but the caller, with the same patience. */
    public void sitOut(Duration time) throws TryLater {
        if (time.compareTo(patience.longest()) > 0) {
            throw new TryLater(time);
        }
        try {
            patience.pause().pass(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryLater(time);
        }
    }

    public void answered(Answered answer) {
        state = limits.answered(state, answer, clock.instant());
    }

    /** To be stored for the next run. */
    public LimitState state() {
        return state;
    }
}
