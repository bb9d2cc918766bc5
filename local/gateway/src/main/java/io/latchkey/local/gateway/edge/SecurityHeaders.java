package io.latchkey.local.gateway.edge;

import io.latchkey.local.gateway.wire.Headers;

/** Headers for pages that exist on one machine only; the others take theirs from the template. */
public final class SecurityHeaders {

    private SecurityHeaders() {}

    /** Own scripts, styles and pictures only; nobody may frame the page; forms lead back home. */
    public static Headers strict() {
        return Headers.of(
                "content-security-policy",
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                        + " form-action 'self'; frame-ancestors 'none'",
                "x-content-type-options",
                "nosniff",
                "x-frame-options",
                "DENY",
                "referrer-policy",
                "no-referrer");
    }
}
