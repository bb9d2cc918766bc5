package io.latchkey.local.services.objects;

import io.latchkey.local.gateway.wire.Request;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what happened, when, in which order, and on whose request. */
final class Changes {
    private static final Pattern ACCESS_KEY =
            Pattern.compile("(?:Credential=|X-Amz-Credential=)([A-Za-z0-9_-]{1,128})(?:/|%2F)");

    private final Clock clock;

    /** Begins at the present moment, so that a restart does not go back. */
    private final AtomicLong sequence;

    Changes(Clock clock) {
        this.clock = clock;
        this.sequence = new AtomicLong(clock.millis() << 20);
    }

    ObjectChange of(
            ObjectChange.Kind kind, String bucket, ObjectChange.Content content, Request request) {
        String sequencer = "%016X".formatted(sequence.incrementAndGet());
        return new ObjectChange(
                kind, bucket, content, clock.instant(), sequencer, requester(request));
    }

    ObjectChange removed(String bucket, String key, Request request) {
        return of(ObjectChange.Kind.DELETED, bucket, new ObjectChange.Content(key, 0, ""), request);
    }

    private static String requester(Request request) {
        Matcher found =
                ACCESS_KEY.matcher(
                        request.headers().first("authorization").orElse(request.query()));
        return found.find() ? found.group(1) : "";
    }
}
