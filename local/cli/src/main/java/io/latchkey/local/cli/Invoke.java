package io.latchkey.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Calls one function with an event from a file, as its trigger would. */
@Command(name = "invoke", description = "call one function with an event")
final class Invoke implements Callable<Integer> {
    @Mixin private DataFolder folder = new DataFolder();

    @Parameters(
            index = "0",
            paramLabel = "FUNCTION",
            description = "a handler's name, such as RecalculateDeadlines")
    private String function = "";

    @Parameters(
            index = "1",
            paramLabel = "EVENT.json",
            description = "the event; samples are in events/samples")
    private Path event = Path.of("");

    @Override
    public Integer call() {
        if (!function.matches("[A-Za-z0-9]{1,80}")) {
            throw new Plight("a function's name has letters and digits only");
        }
        var answer = Running.on(folder).post("/_local/invoke/" + function, read());
        System.out.println(answer.body());
        return answer.statusCode() == 200 ? 0 : 1;
    }

    private String read() {
        try {
            return Files.readString(event);
        } catch (IOException e) {
            throw new Plight("cannot read " + event, e);
        }
    }
}
