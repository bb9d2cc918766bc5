package io.latchkey.local.runtime.schedule;

import java.time.ZoneId;
import java.util.Optional;

/** A schedule and what it calls. */
public record ScheduleSpec(
        String id, String arn, Expression expression, ZoneId zone, Target target) {

    /**
     * What is called, by whom, and what follows a refusal.
     *
     * @param input what the function is given; empty for Scheduler's own event
     * @param deadLettersArn the queue for calls that were not accepted
     */
    public record Target(
            String functionArn,
            String roleArn,
            Optional<String> input,
            int attempts,
            Optional<String> deadLettersArn) {}
}
