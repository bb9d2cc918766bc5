package io.latchkey.local.cli;

import io.latchkey.local.runtime.Suite;
import io.latchkey.local.runtime.SuiteOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Option(names = "--cloud", paramLabel = "embedded|localstack", description = "what stands for AWS's data services")
    private String cloud = "embedded";

    @Override
    public Integer call() throws Exception {
        checkMachine();
        if (detach) {
            return new Detached(folder.path()).start(arguments());
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
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
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
        folder.runFile().running().ifPresent(run -> {
            throw new Plight("already running on " + folder.path() + " at " + run.address() + ": stop it with ./latchkey down");
        });
        checkPort();
        checkDisk();
    }

    private void checkPort() {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return;
        } catch (BindException e) {
            throw new Plight("port " + port + " is in use: stop what uses it, or choose another with --port", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Plight("port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void checkDisk() {
        try {
            Files.createDirectories(folder.path());
            var free = Files.getFileStore(folder.path()).getUsableSpace();
            if (free < LEAST_DISK) {
                throw new Plight("the disk of " + folder.path() + " is full: " + (free >> 20) + " MB are free and 512 are needed");
            }
        } catch (FileSystemException e) {
            throw new Plight("cannot write to " + folder.path() + ": " + e.getReason(), e);
        } catch (IOException e) {
            throw new Plight("cannot write to " + folder.path() + ": " + e.getMessage(), e);
        }
    }

    private String[] arguments() {
        var data = folder.path().toString();
        var portText = Integer.toString(port);
        return fresh
                ? new String[] {"up", "--data", data, "--port", portText, "--cloud", cloud, "--fresh"}
                : new String[] {"up", "--data", data, "--port", portText, "--cloud", cloud};
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
