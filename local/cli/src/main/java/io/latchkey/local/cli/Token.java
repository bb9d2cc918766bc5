package io.latchkey.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A bearer token of a demo user, for calls from the command line. */
@Command(name = "token", description = "a bearer token of the demo team")
final class Token implements Callable<Integer> {
    @Mixin private DataFolder folder = new DataFolder();

    @Option(
            names = "--user",
            paramLabel = "U",
            description = "e-mail, or what stands before its @ (default: ana)")
    private String user = "ana";

    @Override
    public Integer call() {
        var answer =
                Running.on(folder)
                        .post(
                                "/_local/token",
                                "{\"user\":\"" + user.replaceAll("[^A-Za-z0-9@._+-]", "") + "\"}");
        if (answer.statusCode() == 404) {
            throw new Plight("there is no user " + user);
        }
        if (answer.statusCode() != 200) {
            throw new Plight("no token: " + answer.body());
        }
        System.out.println(answer.body());
        return 0;
    }
}
