package io.latchkey.local.gateway;

/**
 * A function error; its text is for logs and for Lambda authorizers' "Unauthorized", never for
 * callers.
 */
public final class InvocationFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String errorType;

    /**
     * Takes the error as Lambda reports it.
     *
     * @param errorType the exception's class name, or Lambda's own such as {@code Sandbox.Timedout}
     * @param errorMessage the exception's message, empty when it had none
     */
    public InvocationFailed(String errorType, String errorMessage) {
        super(errorMessage);
        this.errorType = errorType;
    }

    /** The exception's class name, or Lambda's own such as {@code Sandbox.Timedout}. */
    public String errorType() {
        return errorType;
    }
}
