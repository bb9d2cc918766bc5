package io.latchkey.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line's root; every failure that a person can mend is one line without a stack trace.
 */
@Command(
        name = "latchkey",
        mixinStandardHelpOptions = true,
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Token.class,
            Invoke.class,
            Mls.class
        })
public final class Latchkey {
    public static void main(String[] args) {
        System.exit(line().execute(args));
    }

    static CommandLine line() {
        return new CommandLine(new Latchkey()).setExecutionExceptionHandler(Latchkey::explain);
    }

    private static int explain(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) {
        var said = thrown instanceof Plight ? thrown.getMessage() : new Failure(thrown).line();
        line.getErr().println("latchkey: " + said);
        return 1;
    }
}
