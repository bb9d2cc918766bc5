package io.latchkey.support.search;

/** The search service does not answer, or not with what was asked; trying later may help. */
public final class SearchUnavailable extends RuntimeException {
    SearchUnavailable(String message) {
        super(message);
    }

    SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
