package io.latchkey.support.mls.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * No answer, or one that may not be read on. Its text names the host and the rule, never a header,
 * a query or a body, so that it may be logged and shown.
 */
public final class HttpFailure extends IOException {
    private final Reason reason;

    /** What went wrong, each for the person who has to mend it. */
    public enum Reason {
        INVALID_URL("is not an address that can be called"),
        UNKNOWN_HOST("is a name that nobody knows"),
        ADDRESS_REFUSED("leads to an address that may not be reached from here"),
        NOT_CONNECTED("does not accept connections"),
        NOT_SECURE("offers no trustworthy TLS"),
        CONNECT_TIMEOUT("took too long to connect"),
        READ_TIMEOUT("fell silent"),
        TOTAL_TIMEOUT("took longer than one call may take"),
        CONNECTION_LOST("dropped the connection before it answered"),
        CUT_OFF("dropped the connection in the middle of its answer"),
        NOT_HTTP("answered something that is not HTTP"),
        REDIRECT_LOOP("redirects in a circle"),
        TOO_MANY_REDIRECTS("redirects too often"),
        REDIRECT_REFUSED("redirects to where this call may not go"),
        CREDENTIALS_REFUSED("refused the user name and password before: they are not sent again"),
        ENCODING_REFUSED("sent a content encoding that was not asked for"),
        CORRUPT_ENCODING("sent a compressed body that does not decompress"),
        TOO_LARGE("sent more than one answer may hold"),
        INFLATES_TOO_MUCH("sent a body that inflates beyond reason");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** Whether the same call, made later, may well succeed. */
        public boolean mayPass() {
            return switch (this) {
                case NOT_CONNECTED,
                        CONNECT_TIMEOUT,
                        READ_TIMEOUT,
                        TOTAL_TIMEOUT,
                        CONNECTION_LOST,
                        CUT_OFF,
                        UNKNOWN_HOST ->
                        true;
                case INVALID_URL,
                        ADDRESS_REFUSED,
                        NOT_SECURE,
                        NOT_HTTP,
                        REDIRECT_LOOP,
                        TOO_MANY_REDIRECTS,
                        REDIRECT_REFUSED,
                        CREDENTIALS_REFUSED,
                        ENCODING_REFUSED,
                        CORRUPT_ENCODING,
                        TOO_LARGE,
                        INFLATES_TOO_MUCH ->
                        false;
            };
        }
    }

    HttpFailure(Reason reason, String host) {
        this(reason, host, null);
    }

    HttpFailure(Reason reason, String host, @Nullable Throwable cause) {
        super(host + " " + reason.words, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
