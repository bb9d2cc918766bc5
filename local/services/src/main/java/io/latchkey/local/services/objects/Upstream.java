package io.latchkey.local.services.objects;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Header;
import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.gateway.wire.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamRequestContent;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The object store behind the front; requests reach it as they were signed, bodies as streams. */
final class Upstream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** They speak of one connection only; {@code expect} was answered when the body was read. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "keep-alive",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    private final HttpClient client = new HttpClient();
    private final URI address;

    Upstream(URI address) {
        this.address = address;
        client.setExecutor(new VirtualThreadPool());
        client.setUserAgentField(null);
        client.setFollowRedirects(false);
        client.setMaxConnectionsPerDestination(512);
        client.setIdleTimeout(PATIENCE.toMillis());
        try {
            client.start();
        } catch (Exception broken) {
            throw new IllegalStateException(
                    "the client of the object store does not start", broken);
        }
        client.getContentDecoderFactories().clear();
    }

    /** An answer that is still arriving: its status and headers are there, its body is a stream. */
    record Arriving(int status, Headers headers, InputStream body) {
        Answer answer() {
            return new Answer(
                    status,
                    headers,
                    out -> {
                        try (InputStream in = body) {
                            in.transferTo(out);
                        }
                    });
        }
    }

    Arriving send(Request request) throws IOException {
        String target = request.query().isEmpty() ? "" : "?" + request.query();
        var sent =
                client.newRequest(address.getHost(), address.getPort())
                        .scheme(address.getScheme())
                        .method(request.method())
                        .path(request.path() + target)
                        .headers(headers -> {
                            headers.remove(HttpHeader.ACCEPT_ENCODING);
                            copy(request).forEach(one -> headers.add(one.name(), one.value()));
                        });
        long length = request.headers().first("content-length").map(Long::parseLong).orElse(-1L);
        boolean chunked = request.headers().first("transfer-encoding").isPresent();
        if (length > 0 || chunked) {
            sent.body(new Body(request.body(), length));
        } else if (length == 0) {
            sent.headers(headers -> headers.put(HttpHeader.CONTENT_LENGTH, 0));
        }
        InputStreamResponseListener listener = new InputStreamResponseListener();
        sent.send(listener);
        return arriving(listener);
    }

    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Arriving arriving(InputStreamResponseListener listener) throws IOException {
        try {
            Response response = listener.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            List<Header> lines = new ArrayList<>();
            for (HttpField field : response.getHeaders()) {
                String name = field.getLowerCaseName();
                if (name.equals("content-length") || !OF_THE_CONNECTION.contains(name)) {
                    lines.add(new Header(field.getName(), field.getValue()));
                }
            }
            return new Arriving(
                    response.getStatus(), new Headers(lines), listener.getInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("the object store does not answer", failed);
        }
    }

    /** The host stays what the client signed. */
    private static List<Header> copy(Request request) {
        List<Header> lines = new ArrayList<>();
        for (Header line : request.headers()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            if (name.equals("host") || !OF_THE_CONNECTION.contains(name)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static final class Body extends InputStreamRequestContent {
        private final long length;

        Body(InputStream in, long length) {
            super(null, in, null);
            this.length = length;
        }

        @Override
        public long getLength() {
            return length;
        }
    }
}
