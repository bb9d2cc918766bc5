package io.latchkey.local.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Prints records of an MLS as JSON lines; what is to be said about them goes to the error stream.
 */
@Command(name = "pull", description = "records of an MLS as JSON lines")
final class MlsPull implements Callable<Integer> {
    @Option(names = "--kind", required = true, description = "rets or reso")
    private String kind = "";

    @Mixin private PullOptions options = new PullOptions();

    @Override
    public Integer call() throws IOException {
        var bytes = new BufferedOutputStream(System.out, 1 << 16);
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            switch (kind.toLowerCase(Locale.ROOT)) {
                case "rets" -> new RetsPull(options, out).run();
                case "reso" -> new ResoPull(options, out).run();
                default -> throw new Plight("--kind is rets or reso");
            }
        }
        return 0;
    }

    /** A remark for the person, beside the records. */
    static void note(String sentence) {
        System.err.println("latchkey: " + sentence);
    }
}
