package io.latchkey.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthTest {
    @Test
    void the_rules_of_aws_solutions_hold_or_say_why_not() throws IOException {
        for (var made : List.of(Synthesized.dev(), Synthesized.prod())) {
            try (var files = Files.list(made.output())) {
                var report =
                        files.filter(f -> f.toString().endsWith("NagReport.csv"))
                                .findFirst()
                                .orElseThrow();
                var lines = Files.readAllLines(report);
                assertThat(lines).hasSizeGreaterThan(50);
                assertThat(lines)
                        .noneMatch(line -> line.contains("\"Non-Compliant\""))
                        .noneMatch(line -> line.contains("\"UNKNOWN\""));
            }
        }
    }

    @Test
    void one_template_holds_it_all_and_needs_no_parameter() {
        for (var made : List.of(Synthesized.dev(), Synthesized.prod())) {
            assertThat(made.template().path("Resources").size()).isBetween(100, 450);
            assertThat(made.template().has("Parameters")).isFalse();
            assertThat(made.template().has("Rules")).isFalse();
        }
    }

    @Test
    void the_template_says_where_each_functions_jar_lies() {
        Synthesized.dev()
                .all("AWS::Lambda::Function")
                .forEach((id, function) -> {
                    var asset = function.at("/Metadata/aws:asset:path").asText();
                    assertThat(Synthesized.dev().output().resolve(asset)).as(id).isRegularFile();
                });
    }

    @Test
    void an_unbuilt_jar_is_named_with_what_to_do(@TempDir Path empty) {
        assertThatThrownBy(() -> new FunctionJars(empty).of("support/lambda"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("support-lambda-0.1.0-SNAPSHOT-function.jar")
                .hasMessageContaining("./latchkey synth");
    }

    @ParameterizedTest
    @CsvSource({
        "staging, us-east-1, example.org, stage",
        "dev, mars-1, example.org, region",
        "dev, us-east-1, not a domain, senderDomain",
        "dev, us-east-1, example.org\"}, senderDomain",
        "prod, us-east-1, latchkey.example, senderDomain",
    })
    void a_setting_that_cannot_be_is_refused_by_name(
            String stage, String region, String domain, String named) {
        var mail = new Settings.Mail(domain, Optional.empty());
        var switches = new Settings.Switches(true, false);
        assertThatThrownBy(() -> new Settings(stage, region, mail, switches))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void the_command_line_gives_context_and_nothing_else() {
        assertThat(Synth.Call.of("root", "out", "-c", "stage=prod", "-c", "x=a=b"))
                .isEqualTo(
                        new Synth.Call(
                                Path.of("root"),
                                Path.of("out"),
                                Map.of("stage", "prod", "x", "a=b")));
        Stream.of(
                        new String[] {"root"},
                        new String[] {"root", "out", "-c"},
                        new String[] {"root", "out", "--stage", "prod"})
                .forEach(call ->
                        assertThatThrownBy(() -> Synth.Call.of(call))
                                .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void an_earlier_assembly_is_replaced_and_any_other_folder_is_left_alone(@TempDir Path folder)
            throws IOException {
        var other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> Synth.replace(other, SynthTest::write))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(other.resolve("thesis.txt")).exists();

        var assembly = Files.createDirectories(folder.resolve("cdk.out"));
        Files.writeString(assembly.resolve("asset.old.jar"), "old");
        Synth.replace(assembly, SynthTest::write);
        assertThat(assembly).isDirectoryContaining("glob:**/new.json");
        assertThat(assembly.resolve("asset.old.jar")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**/cdk.out.*");
    }

    @Test
    void a_synthesis_that_fails_leaves_the_earlier_assembly_as_it_was(@TempDir Path folder)
            throws IOException {
        var assembly = Files.createDirectories(folder.resolve("cdk.out"));
        Files.writeString(assembly.resolve("manifest.json"), "earlier");
        assertThatThrownBy(() ->
                        Synth.replace(
                                assembly,
                                made -> {
                                    write(made);
                                    throw new IllegalStateException("a jar is missing");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(assembly.resolve("manifest.json")).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining("glob:**/cdk.out.*");
    }

    private static void write(Path made) {
        try {
            Files.writeString(made.resolve("new.json"), "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
