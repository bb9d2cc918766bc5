package io.latchkey.support.mls.rets.response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The objects of a GetObject answer, one at a time, whether they come as multipart or singly, under
 * the right content type or another. Memory is that of the largest object. For one thread.
 */
public final class ObjectStream implements AutoCloseable {
    /** No object may be larger, in bytes. */
    private static final int LARGEST = 1 << 25;

    private final InputStream in;
    private final Headers headers;
    private final Warnings warnings = new Warnings();
    private final ByteWindow window;
    private final Multipart parts;
    private boolean started;
    private boolean multipart;
    private boolean ended;
    private int read;
    private Optional<Reply> reply = Optional.empty();
    private Optional<MediaObject> pending = Optional.empty();

    private ObjectStream(InputStream in, Headers headers) {
        this.in = in;
        this.headers = headers;
        this.window = new ByteWindow(in, LARGEST);
        this.parts = new Multipart(window, headers, warnings);
    }

    /** Reads a body under the headers of its answer. */
    public static ObjectStream of(InputStream body, Headers headers) {
        return new ObjectStream(body, headers);
    }

    /** The next object, or the reply that stands in its place; empty at the end. */
    public Optional<MediaObject> next() {
        if (pending.isPresent()) {
            var held = pending;
            pending = Optional.empty();
            return held;
        }
        if (ended) {
            return Optional.empty();
        }
        var next = started ? part() : first();
        ended = next.isEmpty() || !multipart;
        return next;
    }

    /** Reads as far as the first object, to learn the code for the whole; does not move. */
    public Optional<Reply> peekReply() {
        if (!started) {
            pending = next();
        }
        return reply;
    }

    /** The server's code for the whole request, when it gave one. */
    public Optional<Reply> reply() {
        return reply;
    }

    /** How many objects were met that {@link MediaObject#isPresent() are present}. */
    public int objects() {
        return read;
    }

    public Warnings warnings() {
        return warnings;
    }

    private Optional<MediaObject> first() {
        started = true;
        multipart = parts.begin();
        return multipart ? part() : single();
    }

    private Optional<MediaObject> part() {
        var found = parts.next().map(part -> object(part.headers(), part.data()));
        found.filter(object -> !object.isPresent())
                .ifPresent(object -> warnings.add(Defect.PART, reason(object)));
        return found;
    }

    private static String reason(MediaObject object) {
        return object.reply().map(Reply::toString).orElse("no data");
    }

    private Optional<MediaObject> single() {
        var data = parts.rest();
        if (data.isEmpty() || (data.get().length == 0 && headers.get("location").isEmpty())) {
            warnings.add(data.isEmpty() ? Defect.TOO_LONG : Defect.EMPTY);
            return Optional.empty();
        }
        var length = headers.contentLength();
        var encoded = headers.get("content-encoding").isPresent();
        if (!encoded && length.isPresent() && data.get().length < length.get()) {
            warnings.add(Defect.CUT_OBJECT);
            return Optional.empty();
        }
        var object = object(headers, data.get());
        reply = object.reply();
        return Optional.of(object);
    }

    private MediaObject object(Headers about, byte[] data) {
        var object =
                isMarkup(data)
                        ? spoken(about, data)
                        : MediaObject.of(about, Optional.empty(), data);
        read += object.isPresent() ? 1 : 0;
        return object;
    }

    /** Some servers send their reply code as a picture. */
    private static boolean isMarkup(byte[] data) {
        var at = 0;
        while (at < data.length && (data[at] <= ' ')) {
            at++;
        }
        return at < data.length && data[at] == '<';
    }

    private MediaObject spoken(Headers about, byte[] data) {
        var answer = RowStream.of(new ByteArrayInputStream(data), about.charset());
        while (answer.next()) {
            // Only what it says about itself is of interest.
        }
        if (answer.isHtml()) {
            warnings.add(Defect.HTML_PAGE);
        } else if (answer.reply().isEmpty()) {
            return MediaObject.of(about, Optional.empty(), data);
        }
        return MediaObject.of(about, answer.reply(), new byte[0]);
    }

    /** Closes the body, too. */
    @Override
    public void close() throws IOException {
        in.close();
    }
}
