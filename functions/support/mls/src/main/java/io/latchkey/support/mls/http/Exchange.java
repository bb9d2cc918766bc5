package io.latchkey.support.mls.http;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.io.IOException;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/** One request on the wire, from its first byte until its body is read or given up. */
final class Exchange {
    private final HttpUriRequestBase request;
    private final String host;
    private volatile boolean expired;
    private volatile boolean over;
    private @Nullable Future<?> watch;
    private @Nullable ClassicHttpResponse response;

    Exchange(HttpUriRequestBase request, String host) {
        this.request = request;
        this.host = host;
    }

    String host() {
        return host;
    }

    void watchedBy(Future<?> timer) {
        watch = timer;
    }

    void answeredBy(ClassicHttpResponse answer) {
        response = answer;
    }

    /** Called by the timer, in its own thread: whatever the call is waiting for ends now. */
    void expire() {
        if (!over) {
            expired = true;
            request.cancel();
        }
    }

    HttpFailure named(IOException thrown) {
        if (expired) {
            return new HttpFailure(Reason.TOTAL_TIMEOUT, host);
        }
        return Failures.named(thrown, host);
    }

    /** The body was read to its end: the connection may serve again. */
    void finish() {
        end();
        Closer.closeQuietly(response);
    }

    /** Cancelled first, because closing alone would read a body of any length to its end. */
    void abandon() {
        end();
        request.cancel();
        Closer.closeQuietly(response);
    }

    private void end() {
        over = true;
        if (watch != null) {
            watch.cancel(false);
        }
    }
}
