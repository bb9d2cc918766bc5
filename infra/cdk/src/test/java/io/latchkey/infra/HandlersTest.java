package io.latchkey.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HandlersTest {
    private static final Path FUNCTIONS = Path.of("..", "..", "functions");

    private final List<String> wired =
            Synthesized.dev().all("AWS::Lambda::Function").values().stream()
                    .map(function -> function.at("/Properties/Handler").asText())
                    .map(handler -> handler.replace("::handleRequest", ""))
                    .toList();

    @Test
    void every_handler_of_the_functions_stands_in_the_template_exactly_once() throws IOException {
        assertThat(wired).doesNotHaveDuplicates();
        var unwired = new TreeSet<>(handlers().names());
        unwired.removeAll(wired);
        assertThat(unwired).as("handlers that the template does not name").isEmpty();
    }

    @Test
    void every_handler_that_the_template_names_exists() throws IOException {
        var missing = new TreeSet<>(wired);
        missing.removeAll(handlers().names());
        assertThat(missing).as("handlers that the template names and nobody wrote").isEmpty();
    }

    @Test
    void a_handler_is_known_through_its_super_classes_and_an_abstract_one_is_none() {
        var here =
                new Handlers(
                        List.of(
                                Path.of(
                                        "target",
                                        "test-classes",
                                        "io",
                                        "latchkey",
                                        "infra",
                                        "handlers")));
        assertThat(here.names())
                .containsExactly(
                        "io.latchkey.infra.handlers.Direct",
                        "io.latchkey.infra.handlers.Inherited");
    }

    private static Handlers handlers() throws IOException {
        try (var files = Files.walk(FUNCTIONS)) {
            var folders =
                    files.filter(HandlersTest::makesFunctionJar)
                            .map(pom -> pom.resolveSibling("target").resolve("classes"))
                            .toList();
            assertThat(folders)
                    .as("compiled functions; compile them first: mvn -pl infra/cdk -am test")
                    .isNotEmpty()
                    .allMatch(Files::isDirectory);
            return new Handlers(folders);
        }
    }

    private static boolean makesFunctionJar(Path file) {
        try {
            return file.endsWith("pom.xml")
                    && Files.readString(file)
                            .contains("<artifactId>maven-shade-plugin</artifactId>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
