package io.latchkey.local.runtime.functions;

/** How an invocation ended. */
public sealed interface Outcome {
    /** The function answered with this JSON. */
    record Answered(String payload) implements Outcome {}

    /**
     * The function threw, ran out of time or did not start.
     *
     * @param type the exception's class, or Lambda's own such as {@code Sandbox.Timedout}
     */
    record Failed(String type, String message) implements Outcome {
        public String reason() {
            return message.isEmpty() ? type : type + ": " + message;
        }
    }

    /** Its concurrency is used up; nothing ran. */
    record Throttled() implements Outcome {}
}
