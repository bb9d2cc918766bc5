package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong outside the suite is said in one line, never as a stack trace. */
class CommandsTest {
    @TempDir private Path data = Path.of("");

    private record Said(int status, List<String> lines) {}

    @Test
    void aPortInUseIsSaidInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(run("up", "--port", port))
                    .isEqualTo(
                            failed(
                                    "port "
                                            + port
                                            + " is in use: stop what uses it, or choose another"
                                            + " with --port"));
        }
    }

    @Test
    void aPortThatCannotBeIsSaidInOneLine() {
        assertThat(run("up", "--port", "70000").lines())
                .singleElement()
                .asString()
                .startsWith("latchkey: port 70000 cannot be used");
    }

    @Test
    void aSecondUpNamesTheFirst() throws Exception {
        try (var _ = Holder.on(data)) {
            assertThat(run("up", "--port", "0"))
                    .isEqualTo(
                            failed(
                                    "already running on "
                                            + data
                                            + " at http://localhost:18080: stop it with"
                                            + " ./latchkey down"));
        }
    }

    @Test
    void aFullDiskIsSaidInOneLine() {
        assertThatThrownBy(() -> new Machine(data, 0, Long.MAX_VALUE).check())
                .isInstanceOf(Plight.class)
                .hasMessageStartingWith("the disk of " + data + " is full: ");
    }

    @Test
    void aDiskThatFillsUpLaterIsToldFromOtherFailures() {
        var full = new IllegalStateException("x", new IOException("No space left on device"));
        assertThat(new Failure(full).line())
                .isEqualTo("the disk is full: free some space, what was acknowledged is kept");
    }

    @Test
    void aDataFolderThatIsAFileIsSaidInOneLine() throws IOException {
        var file = Files.createFile(data.resolve("file"));
        assertThat(line("up", "--port", "0", "--data", file.toString()))
                .isEqualTo(failed("cannot write to " + file + ": it is a file, not a folder"));
    }

    @Test
    void anUnknownCloudIsSaidInOneLine() {
        assertThat(run("up", "--port", "0", "--cloud", "azure"))
                .isEqualTo(failed("--cloud is embedded or localstack"));
    }

    @Test
    void whatNeedsARunningSuiteSaysHowToStartIt() throws IOException {
        var event = Files.writeString(data.resolve("event.json"), "{}").toString();
        var hint = failed("not running on " + data + ": start it with ./latchkey up");
        assertThat(run("token")).isEqualTo(hint);
        assertThat(run("invoke", "RecalculateDeadlines", event)).isEqualTo(hint);
        assertThat(run("status").status()).isEqualTo(3);
        assertThat(run("down").status()).isZero();
    }

    @Test
    void aFunctionNameCannotLeaveItsPath() {
        assertThat(run("invoke", "../token", "x.json"))
                .isEqualTo(failed("a function's name has letters and digits only"));
    }

    @Test
    void logsOfASuiteThatNeverRanAreSaidToBeNone() {
        assertThat(run("logs")).isEqualTo(failed("nothing was logged on " + data + " yet"));
    }

    private Said run(String command, String... arguments) {
        var all = new ArrayList<>(List.of(command, "--data", data.toString()));
        all.addAll(List.of(arguments));
        return line(all.toArray(String[]::new));
    }

    private static Said line(String... arguments) {
        var err = new StringWriter();
        var status = Latchkey.line().setErr(new PrintWriter(err, true)).execute(arguments);
        return new Said(status, err.toString().lines().toList());
    }

    private static Said failed(String message) {
        return new Said(1, List.of("latchkey: " + message));
    }
}
