package io.latchkey.local.runtime.permissions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;

/** Answers calls that were refused, each service in its own format. */
public final class Refusals implements WireHandler {
    /** Where refused calls are sent. */
    public static final String PATH = "/_refused";

    private static final String HEADER = "x-latchkey-refusal";

    @Override
    public Answer handle(Request request) {
        var why = request.headers().first(HEADER).orElse("Access denied.");
        if (why.contains("perform: s3:")) {
            var text = why.replace("&", "&amp;").replace("<", "&lt;");
            return Answer.text(
                    403,
                    "application/xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code><Message>"
                            + text
                            + "</Message></Error>");
        }
        var type = "AccessDeniedException";
        var body = JsonNodeFactory.instance.objectNode().put("__type", type).put("message", why);
        return Answer.json(403, body.toString()).plus("x-amzn-errortype", type);
    }
}
