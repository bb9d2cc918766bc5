package io.latchkey.local.runtime;

import java.net.URI;

/** The template, stood up. Closing stops everything in the reverse order of its start. */
public final class Suite implements AutoCloseable {
    private final URI address;
    private final Closing closing;

    Suite(URI address, Closing closing) {
        this.address = address;
        this.closing = closing;
    }

    /**
     * Reads the synthesized template and stands up all of it, or nothing.
     *
     * @throws io.latchkey.local.runtime.template.NotUnderstood when the template says something
     *     that has no counterpart here
     */
    public static Suite start(SuiteOptions options) {
        var closing = new Closing();
        try {
            return new Standing(options, closing).start();
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /** Where browsers find it. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        closing.close();
    }
}
