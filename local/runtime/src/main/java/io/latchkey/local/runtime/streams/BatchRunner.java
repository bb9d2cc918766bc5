package io.latchkey.local.runtime.streams;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.runtime.functions.Functions;
import io.latchkey.local.runtime.functions.Outcome;
import io.latchkey.local.runtime.patterns.EventPattern;
import io.latchkey.local.runtime.queues.BatchAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Hands batches of stream records to a function until each is done or given up. */
final class BatchRunner {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final StreamMapping mapping;
    private final Functions functions;
    private final Checkpoints checkpoints;
    private final LostRecords lost;
    private final EventPattern filter;

    BatchRunner(
            StreamMapping mapping, Functions functions, Checkpoints checkpoints, LostRecords lost) {
        this.mapping = mapping;
        this.functions = functions;
        this.checkpoints = checkpoints;
        this.lost = lost;
        this.filter = new EventPattern(mapping.id(), mapping.filters());
    }

    StreamMapping mapping() {
        return mapping;
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    static String number(JsonNode record) {
        return record.path("dynamodb").path("SequenceNumber").asText();
    }

    /** Returns when nothing more is to be done for any of the records. */
    void finish(String shard, List<JsonNode> records) throws InterruptedException {
        var wanted = records.stream().filter(r -> filter.matches(r.toString())).toList();
        var lanes = lanes(wanted);
        if (lanes.size() == 1) {
            lane(shard, lanes.getFirst());
            return;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> work = new ArrayList<>();
            lanes.forEach(lane -> work.add(() -> lane(shard, lane)));
            for (var end : threads.invokeAll(work)) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lane of " + mapping.id() + " broke", e);
        }
    }

    /** Records of one partition key stay in one lane, in their order. */
    private List<List<JsonNode>> lanes(List<JsonNode> records) {
        var most = mapping.batching().lanes();
        return List.copyOf(
                records.stream()
                        .collect(
                                Collectors.groupingBy(
                                        r -> most == 1 ? 0 : Math.floorMod(key(r), most),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .values());
    }

    private static int key(JsonNode record) {
        return record.path("dynamodb").path("Keys").path("pk").hashCode();
    }

    private boolean lane(String shard, List<JsonNode> records) throws InterruptedException {
        var rest = records;
        int attempts = 0;
        while (!rest.isEmpty()) {
            var attempt = attempt(rest);
            attempts = attempt.rest().size() < rest.size() ? 0 : attempts + 1;
            rest = attempt.rest();
            if (rest.isEmpty()) {
                return true;
            }
            if (givenUp(rest, attempts)) {
                lost.tell(mapping, shard, rest, attempt.reason());
                return true;
            }
            if (attempts > 0 && mapping.retrying().bisect() && rest.size() > 1) {
                int half = rest.size() / 2;
                lane(shard, rest.subList(0, half));
                rest = rest.subList(half, rest.size());
                attempts = 0;
                continue;
            }
            Thread.sleep(pause(attempts));
        }
        return true;
    }

    private record Attempt(List<JsonNode> rest, String reason) {}

    private Attempt attempt(List<JsonNode> records) {
        var event = StreamEvents.event(mapping, records).toString();
        var bytes = event.getBytes(StandardCharsets.UTF_8);
        return switch (functions.invoke(mapping.functionId(), bytes)) {
            case Outcome.Answered(String answer) when mapping.batching().partial() ->
                    new Attempt(after(records, answer), "reported as failed");
            case Outcome.Answered _ -> new Attempt(List.of(), "");
            case Outcome.Failed failure -> new Attempt(records, failure.reason());
            case Outcome.Throttled _ -> new Attempt(records, "throttled");
        };
    }

    /** A stream goes on from the first record that failed, whatever came after it. */
    private static List<JsonNode> after(List<JsonNode> records, String answer) {
        var numbers = records.stream().map(BatchRunner::number).collect(Collectors.toSet());
        var failed = BatchAnswer.failures(answer, numbers).orElse(numbers);
        for (int i = 0; i < records.size(); i++) {
            if (failed.contains(number(records.get(i)))) {
                return records.subList(i, records.size());
            }
        }
        return List.of();
    }

    private boolean givenUp(List<JsonNode> records, int attempts) {
        var retrying = mapping.retrying();
        if (retrying.attempts() >= 0 && attempts > retrying.attempts()) {
            return true;
        }
        var made = records.getFirst().path("dynamodb").path("ApproximateCreationDateTime").asLong();
        return !retrying.age().isZero()
                && Instant.ofEpochSecond(made).plus(retrying.age()).isBefore(Instant.now());
    }

    private static Duration pause(int attempts) {
        var pause = Duration.ofMillis(100L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
