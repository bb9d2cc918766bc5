package io.latchkey.local.runtime.functions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * The line that the platform itself writes after an invocation, as Lambda's JSON log format has it.
 */
final class Report {
    private Report() {}

    static String line(Invocation invocation) {
        var record = JsonNodeFactory.instance.objectNode();
        record.put("requestId", invocation.requestId());
        record.put("status", invocation.failure().isEmpty() ? "success" : "failure");
        record.put("durationMs", invocation.duration().toNanos() / 1e6);
        if (!invocation.failure().isEmpty()) {
            record.put("error", invocation.failure());
        }
        var line = JsonNodeFactory.instance.objectNode();
        line.put("time", invocation.start().plus(invocation.duration()).toString());
        line.put("type", "platform.report");
        line.set("record", record);
        return line.toString();
    }
}
