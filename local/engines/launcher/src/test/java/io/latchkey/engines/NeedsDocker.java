package io.latchkey.engines;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a class of tests where a Docker engine answers, and says aloud where none does. */
final class NeedsDocker implements ExecutionCondition {
    private static final String REASON = "no Docker engine answers";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent() || dockerAnswers()) {
            return ConditionEvaluationResult.enabled("a Docker engine answers");
        }
        var tests =
                Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .count();
        System.out.printf("NOT RUN: %d tests of %s: %s%n", tests, context.getDisplayName(), REASON);
        return ConditionEvaluationResult.disabled(REASON);
    }

    private static boolean dockerAnswers() {
        try {
            var docker =
                    new ProcessBuilder("docker", "info")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return docker.waitFor(20, TimeUnit.SECONDS) && docker.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
