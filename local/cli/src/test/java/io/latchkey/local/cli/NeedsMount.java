package io.latchkey.local.cli;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a class of tests where a file system can be mounted, and says aloud where none can. */
final class NeedsMount implements ExecutionCondition {
    private static final String REASON = "no file system can be mounted (root may on Linux)";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent() || SmallDisk.canBeMounted()) {
            return ConditionEvaluationResult.enabled("a file system can be mounted");
        }
        var tests =
                Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .count();
        System.out.printf("NOT RUN: %d tests of %s: %s%n", tests, context.getDisplayName(), REASON);
        return ConditionEvaluationResult.disabled(REASON);
    }
}
