package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.http.HttpAnswer;
import io.latchkey.support.mls.http.HttpFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Lets a call be made again a few times, each after a longer pause, where that can help. */
final class Tries {
    private static final long LONGEST_WAIT_SECONDS = 60;

    private Duration pause;
    private int left;

    Tries(Duration pause, int most) {
        this.pause = pause;
        this.left = most - 1;
    }

    /** Waits, or throws where another call would not help. */
    void again(HttpFailure failure) throws IOException {
        if (!failure.reason().mayPass() || left == 0) {
            throw failure;
        }
        next(pause);
    }

    /** Waits as long as the server asks for, or throws where another call would not help. */
    void again(HttpAnswer refusal) throws IOException {
        var status = refusal.status();
        var passing = status == 429 || status == 408 || status >= 500;
        if (!passing || left == 0) {
            throw new RetsFailure(RetsFailure.Reason.STATUS, "HTTP " + status);
        }
        var asked = refusal.header("Retry-After").filter(text -> text.matches("[0-9]{1,4}"));
        var seconds = Math.min(LONGEST_WAIT_SECONDS, asked.map(Long::valueOf).orElse(0L));
        next(seconds > 0 ? Duration.ofSeconds(seconds) : pause);
    }

    /** Waits, or throws the failure where the tries are used up. */
    void again(RetsFailure failure) throws IOException {
        if (!failure.mayPass() || left == 0) {
            throw failure;
        }
        next(pause);
    }

    private void next(Duration wait) throws InterruptedIOException {
        left--;
        pause = pause.multipliedBy(2);
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted between two calls");
        }
    }
}
