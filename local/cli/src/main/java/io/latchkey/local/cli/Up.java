package io.latchkey.local.cli;

import io.latchkey.local.runtime.Suite;
import io.latchkey.local.runtime.SuiteOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the suite and stays until it is stopped, or with {@code --detach} until it is ready. */
@Command(name = "up", description = "start everything; ends its output with: ready ADDRESS")
final class Up implements Callable<Integer> {
    private static final long LEAST_DISK = 512L << 20;

    @Mixin private DataFolder folder = new DataFolder();

    @Option(names = "--detach", description = "come back when it is ready")
    private boolean detach;

    @Option(names = "--fresh", description = "forget all data first")
    private boolean fresh;

    @Option(names = "--port", paramLabel = "N", description = "the address's port (default: 8080)")
    private int port = 8080;

    @Option(names = "--here", hidden = true, description = "be the suite, in this process")
    private boolean here;

    @Option(
            names = "--cloud",
            paramLabel = "embedded|localstack",
            description = "what stands for AWS's data services")
    private String cloud = "embedded";

    @Override
    public Integer call() throws Exception {
        cloud();
        checkMachine();
        if (!here) {
            folder.runFile().requireFree();
            var suite = new Detached(folder.path());
            return detach ? suite.start(arguments()) : suite.startAndStay(arguments());
        }
        try (var _ = folder.runFile().claim()) {
            if (folder.runFile().wasKilled()) {
                say("the last run was killed; going on with its data");
            }
            return run();
        }
    }

    private int run() throws InterruptedException {
        var suite = start();
        try {
            folder.runFile().write(suite.address());
            new DemoTeam(suite.address(), folder, Up::say).seedOnce();
            var stop = new CountDownLatch(1);
            var ended = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                stop.countDown();
                                await(ended);
                            }));
            say("ready " + suite.address());
            stop.await();
            suite.close();
            folder.runFile().forget();
            ended.countDown();
            return 0;
        } catch (RuntimeException e) {
            suite.close();
            folder.runFile().forget();
            throw e;
        }
    }

    private Suite start() {
        var root = Path.of(System.getProperty("latchkey.root", "."));
        return Suite.start(new SuiteOptions(root, folder.cloud(), port, fresh, cloud(), Up::say));
    }

    private SuiteOptions.Cloud cloud() {
        try {
            return SuiteOptions.Cloud.valueOf(cloud.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Plight("--cloud is embedded or localstack", e);
        }
    }

    private void checkMachine() {
        folder.runFile()
                .running()
                .ifPresent(run -> {
                    throw new Plight(
                            "already running on "
                                    + folder.path()
                                    + " at "
                                    + run.address()
                                    + ": stop it with ./latchkey down");
                });
        new Machine(folder.path(), port, LEAST_DISK).check();
    }

    private String[] arguments() {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("up", "--here", "--data", folder.path().toString()));
        arguments.addAll(List.of("--port", Integer.toString(port), "--cloud", cloud));
        if (fresh) {
            arguments.add("--fresh");
        }
        return arguments.toArray(String[]::new);
    }

    private static void await(CountDownLatch latch) {
        try {
            var _ = latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(@Nullable String line) {
        System.out.println(line);
        System.out.flush();
    }
}
