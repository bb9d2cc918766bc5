package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script before Java: it finds what it needs, or says in one line what to install. */
class ScriptTest {
    private static final Path SCRIPT =
            Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                    .map(folder -> folder.resolve("latchkey"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow();

    @TempDir private Path tools = Path.of("");

    private record Said(int status, String text) {}

    @Test
    void helpNamesEveryCommand() throws Exception {
        var said = run("help");
        assertThat(said.status()).isZero();
        assertThat(said.text())
                .contains("up ", "down ", "status ", "logs ", "token ", "invoke ", "test ", "mls ")
                .contains("bench ", "synth ", "deploy ", "help ");
    }

    @Test
    void anUnknownCommandIsRefusedInOneLine() throws Exception {
        assertThat(run("fly"))
                .isEqualTo(new Said(2, "latchkey: no command 'fly': see ./latchkey help\n"));
    }

    @Test
    void withoutMavenOneLineSaysWhatToInstall() throws Exception {
        assertThat(run("up"))
                .isEqualTo(
                        new Said(
                                1,
                                "latchkey: no Maven found: install Maven 3.8.7 or later (Debian:"
                                        + " apt-get install maven)\n"));
    }

    @Test
    void withoutNodeOneLineSaysWhatToInstall() throws Exception {
        tool("mvn", "exit 0");
        assertThat(run("up"))
                .isEqualTo(new Said(1, "latchkey: no Node found: install Node 20 or later\n"));
    }

    @Test
    void anOldNodeIsAsGoodAsNone() throws Exception {
        tool("mvn", "exit 0");
        tool("node", "echo 18");
        assertThat(run("up"))
                .isEqualTo(new Said(1, "latchkey: no Node found: install Node 20 or later\n"));
    }

    private Said run(String... arguments) throws Exception {
        for (var name : List.of("bash", "cat", "dirname", "readlink", "sed", "mkdir")) {
            tool(name, "exec /usr/bin/" + name + " \"$@\"");
        }
        var command = new ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private void tool(String name, String script) throws IOException {
        var file = Files.writeString(tools.resolve(name), "#!/bin/bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
