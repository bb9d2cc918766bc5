package io.latchkey.local.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Stops the suite in order; one that does not end in time is killed, which it survives by design.
 */
@Command(name = "down", description = "stop it; data stay")
final class Down implements Callable<Integer> {
    @Mixin private DataFolder folder = new DataFolder();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var process = folder.runFile().running().flatMap(RunFile.Run::process);
        if (process.isEmpty()) {
            System.out.println("not running on " + folder.path());
            return 0;
        }
        process.get().destroy();
        try {
            process.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.get().destroyForcibly();
            process.get().onExit().get();
        }
        System.out.println("stopped");
        return 0;
    }
}
