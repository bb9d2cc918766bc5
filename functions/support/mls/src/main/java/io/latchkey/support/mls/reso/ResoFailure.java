package io.latchkey.support.mls.reso;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The server answered, and not with what was asked for. Its text may be shown to the operator. */
public final class ResoFailure extends IOException {
    private final Kind kind;

    /** What is wrong, each for the person who has to mend it. */
    public enum Kind {
        UNAUTHORIZED("refuses the token or the client id and secret; they are not sent again"),
        FORBIDDEN("knows this client and does not let it read this"),
        NOT_FOUND("has no such resource"),
        BAD_QUERY("does not understand the query"),
        RATE_LIMITED("says that it was called too often, again and again"),
        SERVER_ERROR("is in trouble, again and again"),
        UNEXPECTED_STATUS("answered with a status that means nothing here"),
        HTML_INSTEAD("answered with a web page: a login or error page instead of data"),
        NOT_JSON("answered with something that is not JSON"),
        NOT_ODATA("answered with JSON that has no list of values"),
        CUT_OFF("stopped in the middle of its answer"),
        FOREIGN_LINK("names another host for the next page; it is not called"),
        NO_PROGRESS("gives the same page again and again"),
        LINK_EXPIRED("no longer knows the link to the next page"),
        BAD_METADATA("answered with metadata that cannot be read");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    ResoFailure(Kind kind, String host) {
        this(kind, host, "", null);
    }

    ResoFailure(Kind kind, String host, String serverSays, @Nullable Throwable cause) {
        super(text(kind, host, serverSays), cause);
        this.kind = kind;
    }

    private static String text(Kind kind, String host, String serverSays) {
        var sentence = host + " " + kind.words;
        return serverSays.isEmpty() ? sentence : sentence + ". It says: " + serverSays;
    }

    public Kind kind() {
        return kind;
    }
}
