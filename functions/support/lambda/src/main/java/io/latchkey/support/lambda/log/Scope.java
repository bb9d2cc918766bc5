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

    public void correlation(String id) {
        MDC.put("correlation", id);
    }

    public void team(String team) {
        MDC.put("team", team);
    }

    @Override
    public void close() {
        FIELDS.forEach(MDC::remove);
    }
}
