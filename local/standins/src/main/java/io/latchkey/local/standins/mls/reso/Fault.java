package io.latchkey.local.standins.mls.reso;

import java.util.Locale;
import java.util.stream.Stream;

/** What can be wrong with a RESO Web API. */
public enum Fault {
    /** 429 with Retry-After in seconds. */
    RATE_LIMITED,
    /** 429 with Retry-After as a date. */
    RATE_LIMITED_UNTIL,
    /** 503, as while it is being deployed. */
    UNAVAILABLE,
    /** The token is forgotten before its time. */
    TOKEN_EXPIRED,
    /** No token is good enough. */
    UNAUTHORIZED,
    /** A refusal that repeats the token it was given. */
    ECHOED_TOKEN,
    /** A login page, with status 200. */
    HTML,
    /** A long thought before the answer. */
    SLOW,
    /** The connection ends in the middle of the body. */
    CUT_OFF,
    /** The body ends in the middle of a row, as if that were all. */
    TRUNCATED,
    /** An error object after half of the rows, as OData has it. */
    ERROR_IN_STREAM,
    /** Links lead to another host. */
    FOREIGN_LINK,
    /** Links say http where the server is behind TLS; here: another port. */
    OTHER_PORT_LINK,
    /** A link leads to the page that it is on. */
    LOOPING_LINK,
    /** Links that were given die. */
    EXPIRED_LINK,
    /** A page behind a link has ten rows unless the page size is said again. */
    LOST_PAGE_SIZE,
    /** Links are not given: only {@code $top} and {@code $skip} work. */
    NO_LINKS,
    /** {@code $skip} is not understood, and nothing is said about it. */
    IGNORED_SKIP,
    /** {@code $orderby} is not understood, and nothing is said about it. */
    IGNORED_ORDER,
    /** Nothing is found, where there was everything yesterday. */
    ZERO_ROWS,
    /** The metadata names other fields than before. */
    DRIFT,
    /** The metadata is no XML. */
    BAD_METADATA,
    /** The metadata has a DTD with entities that grow. */
    HOSTILE_METADATA,
    /** A small body that inflates without end. */
    ZIP_BOMB,
    /** A redirect to an address inside. */
    REDIRECT_INSIDE;

    /** The fault of that name, in lower case with hyphens. */
    public static Fault named(String name) {
        return Stream.of(values())
                .filter(fault -> fault.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fault is one of " + labels()));
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String labels() {
        return String.join(", ", Stream.of(values()).map(Fault::label).toList());
    }
}
