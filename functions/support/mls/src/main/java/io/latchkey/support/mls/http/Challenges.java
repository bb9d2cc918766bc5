package io.latchkey.support.mls.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.AuthScheme;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.AuthenticationException;
import org.apache.hc.client5.http.auth.ChallengeType;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.MalformedChallengeException;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.AuthChallengeParser;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.auth.DigestScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.ParserCursor;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Answers the challenges of one server. The scheme that was agreed upon is used again without
 * waiting for the next challenge; a password that was refused before it was ever accepted is not
 * sent a second time, because the server may be counting.
 */
final class Challenges {
    private static final Set<String> DIGESTS =
            Set.of("MD5", "MD5-SESS", "SHA-256", "SHA-256-SESS", "SHA-512-256");

    private final CredentialsProvider credentials;
    private @Nullable AuthScheme agreed;
    private boolean accepted;
    private boolean refused;

    Challenges(Login login) {
        var pair = new UsernamePasswordCredentials(login.user(), login.password().toCharArray());
        credentials = (AuthScope _, HttpContext _) -> pair;
    }

    boolean refused() {
        return refused;
    }

    /** The next call waits for a challenge again. */
    void forget() {
        agreed = null;
    }

    /** The value of the Authorization header, once a scheme is agreed. */
    Optional<String> authorization(HttpHost host, HttpRequest request) {
        var scheme = agreed;
        if (scheme == null) {
            return Optional.empty();
        }
        try {
            var context = HttpClientContext.create();
            if (!scheme.isResponseReady(host, credentials, context)) {
                return Optional.empty();
            }
            return Optional.of(scheme.generateAuthResponse(host, request, context));
        } catch (AuthenticationException e) {
            agreed = null;
            return Optional.empty();
        }
    }

    /**
     * Whether the call should be sent once more. That is so after the first challenge; and after a
     * later one only where the password cannot be what is wrong.
     */
    boolean wantsAnother(HttpAnswer answer, boolean sent) {
        if (answer.status() != 401) {
            accepted |= sent && answer.status() < 500;
            return false;
        }
        var challenge = best(answer.all("WWW-Authenticate"));
        if (sent && !accepted && !stale(challenge)) {
            refused = true;
        }
        agreed = challenge.flatMap(Challenges::scheme).orElse(null);
        return agreed != null && !refused;
    }

    private static boolean stale(Optional<AuthChallenge> challenge) {
        return challenge.map(each -> parameter(each, "stale")).orElse("").equalsIgnoreCase("true");
    }

    /** Digest before basic, whatever the order in which the server offers them. */
    private static Optional<AuthChallenge> best(List<String> headers) {
        var offers = headers.stream().flatMap(header -> parsed(header).stream()).toList();
        return offers.stream()
                .filter(Challenges::usableDigest)
                .findFirst()
                .or(() -> offers.stream().filter(offer -> named(offer, "Basic")).findFirst());
    }

    private static List<AuthChallenge> parsed(String header) {
        try {
            var cursor = new ParserCursor(0, header.length());
            return AuthChallengeParser.INSTANCE.parse(ChallengeType.TARGET, header, cursor);
        } catch (ParseException e) {
            return List.of();
        }
    }

    private static boolean usableDigest(AuthChallenge offer) {
        var algorithm = parameter(offer, "algorithm").toUpperCase(Locale.ROOT);
        return named(offer, "Digest") && (algorithm.isEmpty() || DIGESTS.contains(algorithm));
    }

    private static boolean named(AuthChallenge offer, String scheme) {
        return offer.getSchemeName().equalsIgnoreCase(scheme);
    }

    private static String parameter(AuthChallenge offer, String name) {
        var all = offer.getParams() == null ? List.<NameValuePair>of() : offer.getParams();
        return all.stream()
                .filter(pair -> pair.getName().equalsIgnoreCase(name))
                .map(NameValuePair::getValue)
                .findFirst()
                .orElse("");
    }

    private static Optional<AuthScheme> scheme(AuthChallenge challenge) {
        var scheme = named(challenge, "Digest") ? new DigestScheme() : new BasicScheme();
        try {
            scheme.processChallenge(challenge, HttpClientContext.create());
            return Optional.of(scheme);
        } catch (MalformedChallengeException e) {
            return Optional.empty();
        }
    }
}
