package io.latchkey.local.runtime.functions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, parted by invocation: what a handler or a thread that it started prints belongs
 * to its log, everything else goes where it went before.
 */
final class Output extends OutputStream {
    private static final int LONGEST = 1 << 20;
    private static final InheritableThreadLocal<@Nullable Sink> SINK =
            new InheritableThreadLocal<>();

    private final OutputStream outside;

    private Output(OutputStream outside) {
        this.outside = outside;
    }

    /** Stands between the process and its standard streams; a second call does nothing more. */
    static synchronized void install() {
        if (!(System.out instanceof Divided)) {
            System.setOut(new Divided(new Output(System.out)));
            System.setErr(new Divided(new Output(System.err)));
        }
    }

    /** Collects what this thread and those it starts print, until it is given another sink. */
    static void collect(Sink sink) {
        SINK.set(sink);
    }

    static void release() {
        SINK.remove();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var sink = SINK.get();
        if (sink == null) {
            outside.write(bytes, from, length);
            return;
        }
        sink.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        outside.flush();
    }

    /** One invocation's output; what exceeds a megabyte is cut off. */
    static final class Sink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private synchronized void write(byte[] more, int from, int length) {
            bytes.write(more, from, Math.min(length, Math.max(0, LONGEST - bytes.size())));
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Divided extends PrintStream {
        Divided(Output output) {
            super(output, true, StandardCharsets.UTF_8);
        }
    }
}
