package io.latchkey.local.runtime.wire;

/** An engine answered with an error. */
public final class ServiceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String type;

    ServiceRefusal(String operation, String type, String message) {
        super(operation + ": " + type + ": " + message);
        this.type = type;
    }

    /** The error's name, such as {@code ResourceInUseException}. */
    public String type() {
        return type;
    }
}
