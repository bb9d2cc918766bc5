package io.latchkey.transactions.measured;

import java.util.function.LongSupplier;

/** A full recompute, and all of its reasons put into words. */
public final class TellFortyDeadlines implements LongSupplier {
    private final RecomputeFortyDeadlines recompute = new RecomputeFortyDeadlines();

    @Override
    public long getAsLong() {
        var number = 0L;
        for (var deadline : recompute.next().deadlines()) {
            for (var sentence : deadline.why()) {
                number += sentence.length();
            }
        }
        return number;
    }
}
