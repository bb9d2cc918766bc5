package io.latchkey.local.gateway;

/** The function's concurrency is used up: Lambda's TooManyRequestsException. */
public final class InvocationThrottled extends Exception {

    private static final long serialVersionUID = 1L;

    /** Names the function by its logical id. */
    public InvocationThrottled(String functionId) {
        super("Rate exceeded for " + functionId);
    }
}
