package io.latchkey.support.mls.reso;

import io.latchkey.support.mls.reso.ResoFailure.Kind;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that come from the server: none leads the token to another host. */
final class Links {
    private static final Pattern NEXT =
            Pattern.compile("<([^>]{1,8000})>\\s*;[^,]*\\brel=\"?next\"?");

    private Links() {}

    /** The {@code Link} header's next page (RFC 8288), which Bridge's replication has. */
    static Optional<String> inHeader(String header) {
        var matcher = NEXT.matcher(header);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * The next page's address.
     *
     * @throws ResoFailure when it is not on the server of the page that named it
     */
    static URI next(URI page, String link) throws ResoFailure {
        var host = String.valueOf(page.getHost());
        try {
            var next = secured(page, page.resolve(URI.create(link.strip().replace(" ", "%20"))));
            if (!sameServer(page, next)) {
                throw new ResoFailure(Kind.FOREIGN_LINK, host);
            }
            return next;
        } catch (IllegalArgumentException e) {
            throw new ResoFailure(Kind.FOREIGN_LINK, host);
        }
    }

    /** A server behind a proxy that ends TLS often writes its own links with plain http. */
    private static URI secured(URI page, URI next) {
        boolean downgraded =
                "https".equalsIgnoreCase(page.getScheme())
                        && "http".equalsIgnoreCase(next.getScheme())
                        && (next.getPort() == -1 || next.getPort() == 80);
        if (!downgraded) {
            return next;
        }
        var rest = next.getRawSchemeSpecificPart().replaceFirst(":80(?=[/?]|$)", "");
        return URI.create("https:" + rest);
    }

    private static boolean sameServer(URI page, URI next) {
        return page.getScheme().equalsIgnoreCase(next.getScheme())
                && page.getHost().equalsIgnoreCase(next.getHost())
                && port(page) == port(next)
                && next.getRawUserInfo() == null;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
