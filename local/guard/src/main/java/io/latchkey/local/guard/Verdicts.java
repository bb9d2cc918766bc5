package io.latchkey.local.guard;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the suite leaves its judge for the functions of one class loader. */
public final class Verdicts {
    private static volatile @Nullable Judge judge;

    private Verdicts() {}

    /**
     * Called once by the suite, before any function of the loader is constructed.
     *
     * @param why told who asks for what; answers with the refusal, empty when the call is allowed
     * @param after told of each operation that a service has answered, as {@code service operation}
     * @param refusals the address that answers a refused call as AWS would
     */
    public static void install(
            Function<Map<String, Object>, String> why, Consumer<String> after, URI refusals) {
        judge = new Judge(why, after, refusals);
    }

    static Judge judge() {
        var installed = judge;
        if (installed == null) {
            throw new IllegalStateException("no judge is installed in this class loader");
        }
        return installed;
    }

    record Judge(Function<Map<String, Object>, String> why, Consumer<String> after, URI refusals) {}
}
