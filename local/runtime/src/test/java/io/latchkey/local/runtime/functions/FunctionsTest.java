package io.latchkey.local.runtime.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.local.runtime.House;
import io.latchkey.local.runtime.handlers.Moody;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsTest {
    @TempDir private Path folder;
    private ConcernLoaders loaders;
    private Invocations invocations;
    private Functions functions;

    @BeforeEach
    void load() throws Exception {
        var jar = folder.resolve("moody.jar");
        House.jar(jar);
        loaders = new ConcernLoaders(_ -> "", _ -> {}, URI.create("http://127.0.0.1:1/"));
        invocations = new Invocations(folder.resolve("logs"));
        var one = spec(jar, "One", OptionalInt.empty());
        var two = spec(jar, "Two", OptionalInt.of(1));
        functions = new Functions(List.of(one, two), loaders, invocations);
    }

    @AfterEach
    void unload() {
        functions.close();
        loaders.close();
    }

    private static FunctionSpec spec(Path jar, String id, OptionalInt reserved) {
        return new FunctionSpec(
                id,
                "house-" + id,
                "arn:aws:lambda:eu-central-1:000000000000:function:house-" + id,
                jar,
                Moody.class.getName() + "::handleRequest",
                new FunctionSpec.Limits(Duration.ofSeconds(1), 256),
                reserved,
                Map.of("OWN", "of " + id));
    }

    private Outcome call(String id, String order) {
        return functions.invoke(id, ("\"" + order + "\"").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theAnswerIsWhatTheHandlerWrote() {
        assertThat(call("One", "hello")).isEqualTo(new Outcome.Answered("\"hello\""));
    }

    @Test
    void eachFunctionSeesItsOwnEnvironmentThoughTheyShareTheirCode() {
        assertThat(call("One", "variable")).isEqualTo(new Outcome.Answered("\"of One\""));
        assertThat(call("Two", "variable")).isEqualTo(new Outcome.Answered("\"of Two\""));
    }

    @Test
    void theContextTellsWhatLambdaTells() {
        assertThat(call("One", "context"))
                .isEqualTo(
                        new Outcome.Answered(
                                "\"house-One 256 arn:aws:lambda:eu-central-1:000000000000"
                                        + ":function:house-One true\""));
    }

    @Test
    void anExceptionIsReportedAsItWasThrown() {
        assertThat(call("One", "throw"))
                .isEqualTo(new Outcome.Failed("java.lang.IllegalStateException", "a bad mood"));
        assertThat(call("One", "throw checked"))
                .isEqualTo(new Outcome.Failed("java.io.IOException", "a worse mood"));
        assertThat(call("One", "again")).isEqualTo(new Outcome.Answered("\"again\""));
    }

    @Test
    @Tag("slow")
    void anInstanceThatRanOutOfTimeIsThrownAway() {
        var before = call("Two", "number");
        assertThat(call("Two", "hang"))
                .isEqualTo(
                        new Outcome.Failed(
                                "Sandbox.Timedout", "Task timed out after 1.00 seconds"));
        assertThat(call("Two", "number")).isNotEqualTo(before);
    }

    @Test
    void anInstanceServesOneCallAtATimeAndIsUsedAgain() throws Exception {
        var calls = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < 64; i++) {
            calls.add(() -> call("One", "together"));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(new Outcome.Answered("1"));
            }
        }
    }

    @Test
    @Tag("slow")
    void moreCallsAtOnceThanReservedAreThrottled() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Outcome>>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> call("Two", "hang"));
            }
            var answers = new ArrayList<Outcome>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).contains(new Outcome.Throttled());
        }
    }

    @Test
    void whatAHandlerPrintsIsItsOwnLogAndNobodyElses() throws Exception {
        call("One", "print me");
        var invocation = invocations.recent().getFirst();
        assertThat(invocation.log()).isEqualTo("told \"print me\"\n");
        assertThat(Files.readString(folder.resolve("logs/Moody.log")))
                .contains("told \"print me\"", "\"type\":\"platform.report\"", "\"success\"");
    }

    @Test
    void aHandlerThatIsNotThereFailsTheCallAndNotTheSuite() throws Exception {
        var jar = folder.resolve("moody.jar");
        var spec =
                new FunctionSpec(
                        "None",
                        "none",
                        "arn",
                        jar,
                        "no.such.Handler::handleRequest",
                        new FunctionSpec.Limits(Duration.ofSeconds(1), 128),
                        OptionalInt.empty(),
                        Map.of());
        try (var none = new Functions(List.of(spec), loaders, invocations)) {
            assertThat(none.invoke("None", new byte[0]))
                    .isEqualTo(
                            new Outcome.Failed(
                                    "java.lang.ClassNotFoundException", "no.such.Handler"));
        }
    }
}
