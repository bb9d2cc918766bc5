package io.latchkey.local.gateway.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content.Sink;
import org.eclipse.jetty.io.Content.Source;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Carries Jetty's requests to a {@link WireHandler} and its answers back. */
public final class JettyAdapter extends Handler.Abstract {

    private static final Logger LOG = System.getLogger(JettyAdapter.class.getName());

    private final WireHandler handler;

    public JettyAdapter(WireHandler handler) {
        this.handler = handler;
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request request, Response response, Callback callback) {
        try {
            send(answer(request(request)), request, response);
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        }
        return true;
    }

    /** Jetty's request as this package's own. */
    public static Request request(org.eclipse.jetty.server.Request request) {
        List<Header> lines = request.getHeaders().stream().map(JettyAdapter::header).toList();
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        return new Request(
                request.getMethod(),
                path == null || path.isEmpty() ? "/" : path,
                query == null ? "" : query,
                new Headers(lines),
                Source.asInputStream(request),
                new Request.Client(
                        org.eclipse.jetty.server.Request.getRemoteAddr(request),
                        request.getConnectionMetaData().getProtocol()));
    }

    /** Writes an answer whole. */
    public static void send(
            Answer answer, org.eclipse.jetty.server.Request request, Response response)
            throws IOException {
        response.setStatus(answer.status());
        for (Header line : answer.headers()) {
            response.getHeaders().add(line.name(), line.value());
        }
        if (request.getMethod().equals("HEAD") || answer.status() == 304) {
            return;
        }
        OutputStream out = Sink.asOutputStream(response);
        answer.content().writeTo(out);
        out.close();
    }

    private Answer answer(Request request) {
        try {
            return handler.handle(request);
        } catch (IOException e) {
            LOG.log(Level.INFO, "no answer, mostly because the client left: {0}", e.toString());
            return broken();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no answer", e);
            return broken();
        }
    }

    private static Answer broken() {
        return Answer.json(500, "{\"message\":\"Internal Server Error\"}");
    }

    private static Header header(HttpField field) {
        String value = field.getValue();
        return new Header(field.getName(), value == null ? "" : value);
    }
}
