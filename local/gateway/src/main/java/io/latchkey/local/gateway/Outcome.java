package io.latchkey.local.gateway;

/** How an invocation went. */
public sealed interface Outcome {

    /** The function's payload as it wrote it. */
    final class Answered implements Outcome {
        private final byte[] payload;

        Answered(byte[] payload) {
            this.payload = payload.clone();
        }

        public byte[] payload() {
            return payload.clone();
        }
    }

    /** The function threw; neither text is for callers. */
    record Failed(String errorType, String errorMessage) implements Outcome {}

    record Throttled() implements Outcome {}

    /** The gateway stopped waiting; the function may still be running, as on AWS. */
    record TimedOut() implements Outcome {}

    /** The event is beyond what Lambda takes, or the payload beyond what it gives: 6 MB. */
    record TooLarge(boolean event) implements Outcome {}
}
