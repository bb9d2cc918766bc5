package io.latchkey.local.standins.mls.rets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields;

/** One request with its answer, and the faults that hold for it. */
record Exchange(Request request, Response response, OutputStream out, Set<RetsFault> faults) {
    boolean has(RetsFault fault) {
        return faults.contains(fault);
    }

    String path() {
        return Request.getPathInContext(request);
    }

    Optional<String> parameter(String name) {
        Fields fields;
        try {
            fields = Request.getParameters(request);
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
        return Optional.ofNullable(fields.getValue(name)).filter(value -> !value.isBlank());
    }

    Exchange type(String contentType) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        return this;
    }

    Exchange header(String name, String value) {
        response.getHeaders().add(name, value);
        return this;
    }

    void status(int status) {
        response.setStatus(status);
    }

    void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole answer of nothing but a code. */
    void reply(int code, String words) throws IOException {
        type("text/xml");
        if (has(RetsFault.STATUS_INSIDE_BODY)) {
            text(
                    "<RETS ReplyCode=\"0\" ReplyText=\"Success\">\r\n<RETS-STATUS ReplyCode=\"%d\""
                                    .formatted(code)
                            + " ReplyText=\"%s\"/>\r\n</RETS>".formatted(words));
            return;
        }
        text("<RETS ReplyCode=\"%d\" ReplyText=\"%s\"/>\r\n".formatted(code, words));
    }
}
