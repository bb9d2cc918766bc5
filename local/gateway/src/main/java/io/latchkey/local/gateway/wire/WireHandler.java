package io.latchkey.local.gateway.wire;

import java.io.IOException;

/** Answers HTTP requests: a page, a service's wire format, an API; safe for use by many threads. */
@FunctionalInterface
public interface WireHandler {

    /**
     * Answers one request on a virtual thread of its own, so it may block.
     *
     * @throws IOException when the request could not be read or the answer not be made; the client
     *     is told 500 and nothing more
     */
    Answer handle(Request request) throws IOException;
}
