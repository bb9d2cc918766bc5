package io.latchkey.support.lambda.log;

import java.util.List;
import org.slf4j.MDC;

/** What every log line written while it is open carries: function, correlation id, team. */
public final class Scope implements AutoCloseable {
    private static final List<String> FIELDS =
            List.of("function", "correlation", "team", "requestId");

    private Scope() {}

    public static Scope open(String function) {
        MDC.put("function", function);
        return new Scope();
    }

    /** For a thread that serves one request after another: what the last one left is gone. */
    public static void enter(String function, String correlation) {
        FIELDS.forEach(MDC::remove);
        MDC.put("function", function);
        correlation(correlation);
    }

    public static void correlation(String id) {
        MDC.put("correlation", id);
    }

    public static void team(String team) {
        MDC.put("team", team);
    }

    @Override
    public void close() {
        FIELDS.forEach(MDC::remove);
    }
}
