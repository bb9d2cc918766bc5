package io.latchkey.local.runtime.console;

import com.fasterxml.jackson.databind.JsonNode;

/** How the console looks. */
final class Page {
    private Page() {}

    static String of(JsonNode state) {
        var html = new Html();
        html.raw(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<title>Latchkey on this machine</title>"
                        + "<link rel=\"stylesheet\" href=\"/_local/console.css\"></head><body><main>"
                        + "<header><h1>Latchkey on this machine</h1><nav aria-label=\"Places\">"
                        + "<a href=\"/\">App</a> <a href=\"/_local/mailbox\">Mailbox</a>"
                        + " <a href=\"/openapi\">API</a> <a href=\"/_local\">Refresh</a></nav></header>");
        deadLetters(html, state.path("deadLetters"));
        queues(html, state.path("queues"));
        invocations(html, state.path("invocations"));
        functions(html, state.path("functions"));
        archives(html, state.path("archives"));
        absent(html, state.path("absent"));
        return html.raw("</main></body></html>").toString();
    }

    private static void deadLetters(Html html, JsonNode groups) {
        html.raw("<section><h2>Dead letters</h2>");
        if (groups.isEmpty()) {
            html.raw("<p>None. Whatever was sent has been handled or is waiting.</p>");
        }
        for (var group : groups) {
            var queue = group.path("queue").asText();
            html.raw("<article><h3>").text(queue).raw("</h3><p>");
            html.text(group.path("waiting").asText()).raw(" waiting</p>");
            if (group.path("redrivable").asBoolean()) {
                html.raw("<form method=\"post\" action=\"/_local/redrive/").text(queue);
                html.raw("\"><button>Send all back to their queue</button></form>");
            }
            for (var letter : group.path("messages")) {
                html.raw("<details><summary>").text(letter.path("reason").asText());
                html.raw(" <span class=\"quiet\">").text(letter.path("messageId").asText());
                html.raw(", deliveries: ").text(letter.path("deliveries").asText());
                html.raw("</span></summary><pre>").text(letter.path("body").asText());
                html.raw("</pre></details>");
            }
            html.raw("</article>");
        }
        html.raw("</section>");
    }

    private static void queues(Html html, JsonNode queues) {
        html.raw("<section><h2>Queues</h2>");
        html.table("Queues", "Queue", "Waiting", "In work", "Dead letters");
        for (var queue : queues) {
            html.raw("<tr>").cell(queue.path("name").asText());
            html.number(queue.path("depth").asLong()).number(queue.path("inFlight").asLong());
            html.number(queue.path("deadLetters").asLong()).raw("</tr>");
        }
        html.endTable().raw("</section>");
    }

    private static void invocations(Html html, JsonNode invocations) {
        html.raw("<section><h2>Recent invocations</h2>");
        if (invocations.isEmpty()) {
            html.raw("<p>No function has been called yet.</p>");
        }
        for (var invocation : invocations) {
            var failure = invocation.path("failure").asText();
            html.raw("<details class=\"").raw(failure.isEmpty() ? "ok" : "failed");
            html.raw("\"><summary><strong>").text(invocation.path("function").asText());
            html.raw("</strong> <span>").text(failure.isEmpty() ? "answered" : "failed");
            html.raw("</span> <span class=\"quiet\">").text(invocation.path("start").asText());
            html.raw(", ").text(invocation.path("durationMs").asText()).raw(" ms, ");
            html.text(invocation.path("requestId").asText()).raw("</span></summary>");
            if (!failure.isEmpty()) {
                html.raw("<p>").text(failure).raw("</p>");
            }
            html.raw("<pre>").text(invocation.path("log").asText()).raw("</pre></details>");
        }
        html.raw("</section>");
    }

    private static void functions(Html html, JsonNode functions) {
        html.raw("<section><h2>Functions</h2>");
        html.table("Functions", "Function", "Handler", "Memory, MB", "Time limit, s");
        for (var function : functions) {
            html.raw("<tr>").cell(function.path("name").asText());
            html.cell(function.path("handler").asText());
            html.number(function.path("memoryMb").asLong());
            html.number(function.path("timeoutSeconds").asLong()).raw("</tr>");
        }
        html.endTable().raw("</section>");
    }

    private static void archives(Html html, JsonNode archives) {
        html.raw("<section><h2>Event archive</h2>");
        html.table("Event archives", "Archive", "Bus", "Bytes kept");
        for (var archive : archives) {
            html.raw("<tr>").cell(archive.path("name").asText());
            html.cell(archive.path("bus").asText()).number(archive.path("bytes").asLong());
            html.raw("</tr>");
        }
        html.endTable().raw("</section>");
    }

    private static void absent(Html html, JsonNode absent) {
        html.raw("<section><h2>In the template, and not on one machine</h2>");
        html.table("Resources without a counterpart", "Resource", "Type", "Why");
        for (var each : absent) {
            html.raw("<tr>").cell(each.path("id").asText()).cell(each.path("type").asText());
            html.cell(each.path("reason").asText()).raw("</tr>");
        }
        html.endTable().raw("</section>");
    }
}
