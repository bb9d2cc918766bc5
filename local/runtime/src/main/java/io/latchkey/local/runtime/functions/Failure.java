package io.latchkey.local.runtime.functions;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/** Finds what a function really threw below what the suite's machinery wrapped around it. */
final class Failure {
    private Failure() {}

    static Outcome.Failed of(ExecutionException thrown) {
        var cause = thrown.getCause();
        while (cause != null && wraps(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        var found = Objects.requireNonNullElse(cause, thrown);
        return new Outcome.Failed(
                found.getClass().getName(), Objects.requireNonNullElse(found.getMessage(), ""));
    }

    private static boolean wraps(Throwable thrown) {
        return thrown instanceof InvocationTargetException
                || thrown instanceof ExecutionException
                || thrown.getClass().getName().startsWith("io.latchkey.local.guard.");
    }
}
