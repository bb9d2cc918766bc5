package io.latchkey.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's root; every failure that a person can mend is one line without a stack trace. */
@Command(
        name = "latchkey",
        mixinStandardHelpOptions = true,
        subcommands = {Up.class, Down.class, Status.class, Logs.class, Token.class, Invoke.class})
public final class Latchkey {
    public static void main(String[] args) {
        var line = new CommandLine(new Latchkey());
        line.setExecutionExceptionHandler(Latchkey::explain);
        System.exit(line.execute(args));
    }

    private static int explain(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (thrown instanceof Plight plight) {
            line.getErr().println("latchkey: " + plight.getMessage());
            return 1;
        }
        throw thrown;
    }
}
