package io.latchkey.local.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The {@code --data} option that every command has. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the suite's data live (default: .latchkey)")
    private Path data = Path.of(System.getProperty("latchkey.root", "."), ".latchkey");

    Path path() {
        return data.toAbsolutePath().normalize();
    }

    /** What the suite itself keeps; {@code --fresh} forgets it. */
    Path cloud() {
        return path().resolve("cloud");
    }

    RunFile runFile() {
        return new RunFile(path());
    }
}
