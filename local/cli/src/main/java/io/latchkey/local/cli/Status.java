package io.latchkey.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What runs, where, and what waits in its queues. */
@Command(name = "status", description = "what runs, where, and what waits in its queues")
final class Status implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Mixin private DataFolder folder = new DataFolder();

    @Override
    public Integer call() throws Exception {
        var run = folder.runFile().running();
        if (run.isEmpty()) {
            System.out.println("not running on " + folder.path());
            return NOT_RUNNING;
        }
        System.out.println(
                "running at " + run.get().address() + " (process " + run.get().pid() + ")");
        var status =
                new ObjectMapper()
                        .readTree(new Running(run.get().uri()).get("/_local/status.json").body());
        System.out.printf("%n%-56s %8s %8s %8s%n", "queue", "waiting", "in work", "dead");
        for (var queue : status.path("queues")) {
            System.out.printf(
                    "%-56s %8d %8d %8d%n",
                    queue.path("name").asText(),
                    queue.path("depth").asLong(),
                    queue.path("inFlight").asLong(),
                    queue.path("deadLetters").asLong());
        }
        return 0;
    }
}
