package io.latchkey.local.runtime.functions;

import io.latchkey.local.guard.Sandbox;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One execution environment: a handler, and the one thread that it lives on. It serves one
 * invocation at a time; after a timeout it is thrown away, as Lambda does.
 */
final class Instance implements AutoCloseable {
    private final FunctionSpec spec;
    private final ClassLoader loader;
    private final ExecutorService thread;
    private volatile @Nullable BiFunction<byte[], Map<String, String>, byte[]> sandbox;

    Instance(FunctionSpec spec, ClassLoader loader) {
        this.spec = spec;
        this.loader = loader;
        this.thread = Executors.newSingleThreadExecutor(this::named);
    }

    /** Starts one invocation, and constructs the handler first when this is the first one. */
    Future<byte[]> submit(Output.Sink log, byte[] event, Map<String, String> context) {
        return thread.submit(() -> {
            Output.collect(log);
            try {
                return handler().apply(event, context);
            } finally {
                Output.release();
            }
        });
    }

    /** Whether the handler was constructed. */
    boolean isReady() {
        return sandbox != null;
    }

    private BiFunction<byte[], Map<String, String>, byte[]> handler()
            throws ReflectiveOperationException {
        var ready = sandbox;
        if (ready == null) {
            ready = construct();
            sandbox = ready;
        }
        return ready;
    }

    @SuppressWarnings("unchecked")
    private BiFunction<byte[], Map<String, String>, byte[]> construct()
            throws ReflectiveOperationException {
        return Class.forName(Sandbox.class.getName(), true, loader)
                .asSubclass(BiFunction.class)
                .getConstructor(String.class)
                .newInstance(spec.handler());
    }

    private Thread named(Runnable work) {
        var made = new Thread(work, spec.title());
        made.setDaemon(true);
        made.setContextClassLoader(loader);
        return made;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
