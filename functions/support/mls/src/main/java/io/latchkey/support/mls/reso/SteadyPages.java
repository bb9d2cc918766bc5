package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.support.mls.http.HttpFailure;
import io.latchkey.support.mls.reso.ResoFailure.Kind;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Fetches a page again when it breaks off, without handing on any row of it twice. Memory is that
 * of one page's keys.
 */
final class SteadyPages {
    private static final int ATTEMPTS = 3;

    private final String key;

    SteadyPages(String key) {
        this.key = key;
    }

    /** Fetches one page. */
    interface Fetch {
        ResoPage into(Consumer<ObjectNode> rows) throws IOException;
    }

    ResoPage read(Fetch fetch, Consumer<ObjectNode> rows) throws IOException {
        Set<String> seen = new HashSet<>();
        for (int attempt = 1; ; attempt++) {
            try {
                return fetch.into(row -> {
                    if (seen.add(identity(row))) {
                        rows.accept(row);
                    }
                });
            } catch (IOException e) {
                if (!brokeOff(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private String identity(ObjectNode row) {
        var value = row.path(key);
        return value.isValueNode() ? value.asText() : row.toString();
    }

    static boolean brokeOff(IOException e) {
        return switch (e) {
            case HttpFailure failure -> failure.reason().mayPass();
            case ResoFailure failure -> failure.kind() == Kind.CUT_OFF;
            default -> false;
        };
    }
}
