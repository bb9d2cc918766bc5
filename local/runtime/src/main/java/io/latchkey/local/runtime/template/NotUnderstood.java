package io.latchkey.local.runtime.template;

/**
 * The template says something that one machine cannot do as AWS would. The suite does not start
 * then: a skipped wire would only be missed in production.
 */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotUnderstood(String message) {
        super(message);
    }

    static NotUnderstood at(String place, String what) {
        return new NotUnderstood(place + ": " + what);
    }
}
