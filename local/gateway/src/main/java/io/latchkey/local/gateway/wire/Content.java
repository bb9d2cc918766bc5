package io.latchkey.local.gateway.wire;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is written while it is sent, so that large ones need no memory. */
@FunctionalInterface
public interface Content {

    Content NONE = _ -> {};

    /** Writes the whole body; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;

    /** A body that is at hand. */
    static Content of(byte[] bytes) {
        return out -> out.write(bytes);
    }
}
