package io.latchkey.local.runtime.functions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One function as the template describes it.
 *
 * @param id its logical id, which is its identity in every call that it makes
 * @param reserved its reserved concurrency; more calls at once are throttled
 * @param variables its whole environment
 */
public record FunctionSpec(
        String id,
        String name,
        String arn,
        Path jar,
        String handler,
        Limits limits,
        OptionalInt reserved,
        Map<String, String> variables) {

    /** What Lambda allows one invocation. */
    public record Limits(Duration timeout, int memoryMb) {}

    public FunctionSpec {
        variables = Map.copyOf(variables);
    }

    /** The handler's simple class name, by which people call the function. */
    public String title() {
        var type = handler.split("::", -1)[0];
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
