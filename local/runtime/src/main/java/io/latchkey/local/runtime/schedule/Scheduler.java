package io.latchkey.local.runtime.schedule;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.runtime.functions.AsyncCalls;
import io.latchkey.local.runtime.queues.Outgoing;
import io.latchkey.local.runtime.queues.Queues;
import io.latchkey.local.runtime.wire.Loops;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Calls functions when their schedules say so, in the name of the schedule's role. */
public final class Scheduler {
    private static final Logger LOG = System.getLogger(Scheduler.class.getName());

    private final AsyncCalls calls;
    private final Queues queues;
    private final Function<String, Optional<String>> functionIds;
    private final Permission permission;

    /** Why a role may not call a function; empty when it may. */
    @FunctionalInterface
    public interface Permission {
        Optional<String> refusal(String roleArn, String action, String resource);
    }

    /**
     * Makes calls.
     *
     * @param functionIds the logical id behind a function's ARN
     */
    public Scheduler(
            AsyncCalls calls,
            Queues queues,
            Function<String, Optional<String>> functionIds,
            Permission permission) {
        this.calls = calls;
        this.queues = queues;
        this.functionIds = functionIds;
        this.permission = permission;
    }

    public void start(ScheduleSpec spec, Loops loops) {
        loops.repeat("schedule " + spec.id(), () -> round(spec));
    }

    private void round(ScheduleSpec spec) throws InterruptedException {
        var next = spec.expression().next(Instant.now(), spec.zone());
        if (next.isEmpty()) {
            throw new InterruptedException("the schedule is over");
        }
        Thread.sleep(Duration.between(Instant.now(), next.get()));
        call(spec, next.get());
    }

    /** Calls the target now. */
    void call(ScheduleSpec spec, Instant time) {
        var target = spec.target();
        var refusal =
                permission.refusal(target.roleArn(), "lambda:InvokeFunction", target.functionArn());
        var event = event(spec, time);
        if (refusal.isPresent()) {
            LOG.log(Level.ERROR, "{0}: {1}", spec.id(), refusal.get());
            lost(target, event, refusal.get());
            return;
        }
        calls.call(functionIds.apply(target.functionArn()).orElseThrow(), event);
    }

    private void lost(ScheduleSpec.Target target, String event, String reason) {
        var queue = target.deadLettersArn().flatMap(queues::find);
        if (queue.isPresent()
                && permission
                        .refusal(target.roleArn(), "sqs:SendMessage", queue.get().arn())
                        .isEmpty()) {
            Map<String, JsonNode> why = Map.of("reason", Outgoing.text(reason));
            queues.send(queue.get(), List.of(new Outgoing(event, why, Optional.empty())));
        }
    }

    private static String event(ScheduleSpec spec, Instant time) {
        var moment = time.truncatedTo(ChronoUnit.SECONDS).toString();
        var id = UUID.randomUUID().toString();
        var input = spec.target().input();
        if (input.isPresent()) {
            return input.get()
                    .replace("<aws.scheduler.schedule-arn>", spec.arn())
                    .replace("<aws.scheduler.scheduled-time>", moment)
                    .replace("<aws.scheduler.execution-id>", id)
                    .replace("<aws.scheduler.attempt-number>", "1");
        }
        var arn = spec.arn().split(":", -1);
        var event = JSON.createObjectNode().put("version", "0").put("id", id);
        event.put("detail-type", "Scheduled Event").put("source", "aws.scheduler");
        event.put("account", arn[4]).put("time", moment).put("region", arn[3]);
        event.putArray("resources").add(spec.arn());
        return event.put("detail", "{}").toString();
    }
}
