package io.latchkey.infra;

/**
 * A handler and the machine it runs on.
 *
 * @param handler its class
 * @param folder of its jar, under {@code functions/}
 */
record FunctionSpec(String handler, String folder, Kind kind) {
    /** How it is called, and what that asks for; memory also decides its share of a processor. */
    enum Kind {
        /** API Gateway waits 30 seconds at most, and a person with it: started from a snapshot. */
        HTTP(1024, 29),
        /** Opening or closing a WebSocket: one short step. */
        CONNECTION(512, 10),
        /** Behind a queue, a stream or a schedule: nobody waits for the answer. */
        BACKGROUND(512, 30),
        /** Decodes pictures of up to 60 megapixels, behind a queue. */
        PICTURES(1024, 60);

        final int memoryMb;
        final int timeoutSeconds;

        Kind(int memoryMb, int timeoutSeconds) {
            this.memoryMb = memoryMb;
            this.timeoutSeconds = timeoutSeconds;
        }
    }

    /** The name that it goes by everywhere: its class's simple name. */
    String name() {
        return handler.substring(handler.lastIndexOf('.') + 1);
    }

    boolean hasSnapshot() {
        return kind == Kind.HTTP;
    }
}
