package io.latchkey.local.cli;

/**
 * Something about the machine or the call that a person can mend; the message is one line that says
 * how.
 */
final class Plight extends RuntimeException {
    Plight(String line) {
        super(line);
    }

    Plight(String line, Throwable cause) {
        super(line, cause);
    }
}
