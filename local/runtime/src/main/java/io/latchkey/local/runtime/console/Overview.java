package io.latchkey.local.runtime.console;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.runtime.bus.Archive;
import io.latchkey.local.runtime.functions.Functions;
import io.latchkey.local.runtime.functions.Invocations;
import io.latchkey.local.runtime.plan.Blueprint;
import io.latchkey.local.runtime.queues.DeadLetters;
import io.latchkey.local.runtime.queues.QueueSpec;
import io.latchkey.local.runtime.queues.Queues;
import java.util.List;

/** What the suite looks like now, as JSON; the page is drawn from it. */
public final class Overview {
    private static final int SHOWN = 60;

    private final Sources sources;

    /** Where it looks. */
    public record Sources(
            Blueprint plan,
            Functions functions,
            Invocations invocations,
            Queues queues,
            DeadLetters deadLetters,
            List<Archive> archives) {
        public Sources {
            archives = List.copyOf(archives);
        }
    }

    public Overview(Sources sources) {
        this.sources = sources;
    }

    ObjectNode json() {
        var json = JSON.createObjectNode();
        functions(json);
        queues(json);
        var invocations = json.putArray("invocations");
        for (var invocation : sources.invocations().recent().stream().limit(SHOWN).toList()) {
            invocations
                    .addObject()
                    .put("requestId", invocation.requestId())
                    .put("function", invocation.function())
                    .put("start", invocation.start().toString())
                    .put("durationMs", invocation.duration().toMillis())
                    .put("failure", invocation.failure())
                    .put("log", invocation.log());
        }
        var archives = json.putArray("archives");
        for (var archive : sources.archives()) {
            archives.addObject()
                    .put("name", archive.spec().id())
                    .put("bus", archive.spec().busName())
                    .put("bytes", archive.size());
        }
        var absent = json.putArray("absent");
        for (var each : sources.plan().absent) {
            absent.addObject()
                    .put("id", each.id())
                    .put("type", each.type())
                    .put("reason", each.reason());
        }
        return json;
    }

    private void functions(ObjectNode json) {
        var functions = json.putArray("functions");
        for (var spec : sources.functions().specs()) {
            functions
                    .addObject()
                    .put("name", spec.title())
                    .put("handler", spec.handler())
                    .put("memoryMb", spec.limits().memoryMb())
                    .put("timeoutSeconds", spec.limits().timeout().toSeconds());
        }
    }

    private void queues(ObjectNode json) {
        var queues = json.putArray("queues");
        var letters = json.putArray("deadLetters");
        for (var queue : sources.queues().all()) {
            var source = sources.deadLetters().source(queue);
            var depth = sources.queues().depth(queue);
            if (source.isEmpty()) {
                queues.addObject()
                        .put("name", queue.name())
                        .put("depth", depth.waiting())
                        .put("inFlight", depth.inWork())
                        .put("deadLetters", dead(queue));
            }
            if (isForDeadLetters(queue) && depth.waiting() > 0) {
                var group =
                        letters.addObject()
                                .put("queue", queue.name())
                                .put("waiting", depth.waiting())
                                .put("redrivable", source.isPresent());
                var messages = group.putArray("messages");
                sources.deadLetters().look(queue).forEach(l -> messages.add(JSON.valueToTree(l)));
            }
        }
    }

    /** Those that others lead into, and those that nothing empties. */
    private boolean isForDeadLetters(QueueSpec queue) {
        return sources.deadLetters().source(queue).isPresent()
                || sources.plan().sources.stream()
                        .noneMatch(s -> s.sourceArn().equals(queue.arn()));
    }

    private int dead(QueueSpec queue) {
        return queue.redrive()
                .flatMap(r -> sources.queues().find(r.deadLettersArn()))
                .map(letters -> sources.queues().depth(letters).waiting())
                .orElse(0);
    }

    Sources sources() {
        return sources;
    }
}
