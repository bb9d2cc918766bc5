package io.latchkey.support.mls.limit;

import io.latchkey.support.mls.limit.Limit.Unit;
import io.latchkey.support.mls.limit.LimitState.Allowance;
import io.latchkey.support.mls.limit.LimitState.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All limits of one connection at once. */
public record Limits(List<Limit> all) {
    /** A level this near to a whole call is one: sums of fractions never quite reach it. */
    private static final double ROUNDING = 1e-6;

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(2);
    private static final int MAX_DOUBLINGS = 9;

    public Limits {
        all = List.copyOf(all);
    }

    /** Only what the server says. */
    public static Limits none() {
        return new Limits(List.of());
    }

    /** Whether a call may be made at this moment. */
    public Decision ask(LimitState state, Instant now) {
        var wait = Duration.between(now, state.notBefore());
        for (var allowance : state.allowances().values()) {
            if (allowance.left() <= 0) {
                wait = longer(wait, Duration.between(now, allowance.until()));
            }
        }
        for (var limit : all) {
            wait = longer(wait, missing(limit, level(state, limit, now)));
        }
        return wait.isPositive() ? new Decision.Wait(wait) : new Decision.Go(called(state, now));
    }

    private static Duration missing(Limit limit, double left) {
        double needed = limit.unit() == Unit.CALLS ? 1 : 0;
        double gap = needed - left;
        return gap > ROUNDING ? limit.timeFor(gap) : Duration.ZERO;
    }

    private static double level(LimitState state, Limit limit, Instant now) {
        var level = state.levels().get(limit.name());
        if (level == null) {
            return limit.burst();
        }
        return Math.min(
                (double) limit.burst(),
                level.left() + limit.refill(Duration.between(level.at(), now)));
    }

    private LimitState called(LimitState state, Instant now) {
        var allowances = new HashMap<String, Allowance>();
        state.allowances()
                .forEach((name, allowance) -> {
                    if (allowance.until().isAfter(now)) {
                        allowances.put(
                                name, new Allowance(allowance.left() - 1, allowance.until()));
                    }
                });
        return new LimitState(
                spent(state, Unit.CALLS, 1, now), allowances, state.notBefore(), state.refusals());
    }

    private Map<String, Level> spent(LimitState state, Unit unit, long amount, Instant now) {
        var levels = new HashMap<String, Level>();
        for (var limit : all) {
            long spent = limit.unit() == unit ? amount : 0;
            levels.put(limit.name(), new Level(level(state, limit, now) - spent, now));
        }
        return levels;
    }

    /** The state after an answer: its bytes are charged, its word on limits is taken. */
    public LimitState answered(LimitState state, Answered answer, Instant now) {
        var word = ServerWord.in(answer, now);
        var allowances = new HashMap<>(state.allowances());
        allowances.putAll(word.allowances());
        int refusals = answer.refused() ? state.refusals() + 1 : 0;
        var notBefore = latest(state.notBefore(), word.retryAt().orElse(Instant.EPOCH));
        if (answer.refused() && word.retryAt().isEmpty()) {
            notBefore = latest(notBefore, now.plus(backoff(refusals)));
        }
        return new LimitState(
                spent(state, Unit.BYTES, answer.bytes(), now), allowances, notBefore, refusals);
    }

    private static Duration backoff(int refusals) {
        return FIRST_BACKOFF.multipliedBy(1L << Math.min(refusals - 1, MAX_DOUBLINGS));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
