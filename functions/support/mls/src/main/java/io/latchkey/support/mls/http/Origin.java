package io.latchkey.support.mls.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;

/** Scheme, host and port: the unit of trust. The host of an IPv6 address has no brackets. */
record Origin(String scheme, String host, int port) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Empty unless the address can be called: http or https, a host, no user information. */
    static Optional<Origin> of(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        int byScheme = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        return Optional.of(new Origin(scheme, host, uri.getPort() < 0 ? byScheme : uri.getPort()));
    }

    static Origin require(URI uri) throws HttpFailure {
        return of(uri).orElseThrow(
                        () -> new HttpFailure(HttpFailure.Reason.INVALID_URL, "The given address"));
    }

    boolean secure() {
        return scheme.equals("https");
    }

    /**
     * Whether what was given to this origin may be given to the other: itself, or itself on TLS.
     */
    boolean trusts(Origin other) {
        if (equals(other)) {
            return true;
        }
        return host.equals(other.host)
                && port == HTTP_PORT
                && other.secure()
                && other.port == HTTPS_PORT;
    }

    HttpHost target() {
        return new HttpHost(scheme, host, port);
    }
}
