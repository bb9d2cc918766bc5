package io.latchkey.support.mls.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An answer whose body the caller reads as it comes. Every failure while reading is an {@link
 * HttpFailure}. Closing it early drops the connection rather than reading the rest.
 */
public final class HttpAnswer implements Closeable {
    /** One header as the server wrote it. */
    public record Field(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final int status;
    private final URI uri;
    private final List<Field> fields;
    private final BodyStream body;

    HttpAnswer(int status, URI uri, List<Field> fields, BodyStream body) {
        this.status = status;
        this.uri = uri;
        this.fields = fields;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** Where the answer came from, after redirects. */
    public URI uri() {
        return uri;
    }

    /** All headers in their order. */
    public List<Field> fields() {
        return fields;
    }

    /** The first header of that name, in any case. */
    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** The body, decompressed. */
    public InputStream body() {
        return body;
    }

    /** Bytes of the body that have travelled so far. */
    public long wireBytes() {
        return body.wireBytes();
    }

    /** At most the first bytes of the body, for an error that is worth quoting. */
    public byte[] head(int bytes) throws HttpFailure {
        try {
            return body.readNBytes(bytes);
        } catch (HttpFailure failure) {
            throw failure;
        } catch (IOException e) {
            throw Failures.named(e, String.valueOf(uri.getHost()));
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
