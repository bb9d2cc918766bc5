package io.latchkey.local.runtime.functions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All functions of the suite; safe for use by many threads. */
public final class Functions implements AutoCloseable {
    private final Map<String, Pool> pools = new LinkedHashMap<>();

    public Functions(
            Collection<FunctionSpec> specs, ConcernLoaders loaders, Invocations invocations) {
        Output.install();
        for (var spec : specs) {
            pools.put(spec.id(), new Pool(spec, loaders.of(spec.jar()), invocations));
        }
    }

    /**
     * Calls a function and waits for how it ends.
     *
     * @param id its logical id
     */
    public Outcome invoke(String id, byte[] event) {
        var pool = pools.get(id);
        if (pool == null) {
            throw new IllegalArgumentException("there is no function " + id);
        }
        return pool.invoke(event);
    }

    public List<FunctionSpec> specs() {
        return pools.values().stream().map(Pool::spec).toList();
    }

    @Override
    public void close() {
        pools.values().forEach(Pool::close);
    }
}
