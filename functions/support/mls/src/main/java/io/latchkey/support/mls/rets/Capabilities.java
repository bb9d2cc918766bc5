package io.latchkey.support.mls.rets;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the login answer says: where each transaction is, and facts about the member.
 *
 * @param values by key in lower case, as the server wrote them
 */
public record Capabilities(URI base, Map<String, String> values) {
    public static final String SEARCH = "search";
    public static final String GET_METADATA = "getmetadata";
    public static final String GET_OBJECT = "getobject";
    public static final String LOGOUT = "logout";
    public static final String ACTION = "action";

    public Capabilities {
        values = Map.copyOf(values);
    }

    /** Reads lines of {@code key = value}, in any case and with any spacing. */
    static Capabilities parse(URI base, String text) {
        var values = new LinkedHashMap<String, String>();
        text.lines()
                .forEach(line -> {
                    var equals = line.indexOf('=');
                    if (equals > 0) {
                        var key = line.substring(0, equals).strip();
                        values.putIfAbsent(
                                key.toLowerCase(Locale.ROOT), line.substring(equals + 1).strip());
                    }
                });
        return new Capabilities(base, values);
    }

    /**
     * The address of a transaction, absolute. One that the login came to over TLS is not left for
     * plain HTTP on the same host, which servers behind a proxy name by mistake.
     */
    public Optional<URI> url(String transaction) {
        var value = values.getOrDefault(transaction, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(secured(base.resolve(URI.create(value.replace(" ", "%20")))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private URI secured(URI url) {
        var lost =
                "https".equalsIgnoreCase(base.getScheme())
                        && "http".equalsIgnoreCase(url.getScheme())
                        && String.valueOf(base.getHost()).equalsIgnoreCase(url.getHost());
        if (!lost) {
            return url;
        }
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return base.resolve(url.getRawPath() + query);
    }
}
