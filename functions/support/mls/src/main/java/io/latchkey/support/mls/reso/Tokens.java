package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.support.mls.http.HttpAnswer;
import io.latchkey.support.mls.http.HttpCall;
import io.latchkey.support.mls.http.HttpRules;
import io.latchkey.support.mls.http.HttpSession;
import io.latchkey.support.mls.reso.ResoAuth.ClientCredentials;
import io.latchkey.support.mls.reso.ResoAuth.SentAs;
import io.latchkey.support.mls.reso.ResoFailure.Kind;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets tokens and keeps the last one; a client that was refused is never sent again. */
final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 64 * 1024;

    /** Where the server does not say how long; RFC 6749 leaves it open. */
    private static final long UNSAID_SECONDS = 3600;

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final ResoAuth auth;
    private final HttpRules rules;
    private final InstantSource clock;
    private @Nullable AccessToken current;
    private boolean refused;

    Tokens(ResoAuth auth, HttpRules rules, InstantSource clock, Optional<AccessToken> known) {
        this.auth = auth;
        this.rules = rules;
        this.clock = clock;
        this.current = known.orElse(null);
    }

    Optional<AccessToken> current() {
        return Optional.ofNullable(current);
    }

    /** What must not be repeated to anybody. */
    List<String> secrets() {
        return switch (auth) {
            case ResoAuth.Anonymous _ -> List.of();
            case ResoAuth.Bearer bearer -> List.of(bearer.token());
            case ClientCredentials client ->
                    current == null
                            ? List.of(client.secret())
                            : List.of(client.secret(), current.value());
        };
    }

    /** Empty where none is needed. */
    String value() throws IOException {
        return switch (auth) {
            case ResoAuth.Anonymous _ -> "";
            case ResoAuth.Bearer bearer -> {
                requireWelcome("The server");
                yield bearer.token();
            }
            case ClientCredentials client -> {
                var token = current;
                if (token == null || !clock.instant().isBefore(token.until())) {
                    token = fetched(client);
                    current = token;
                }
                yield token.value();
            }
        };
    }

    /** After a 401: whether another token may help. */
    boolean renews() {
        current = null;
        return auth instanceof ClientCredentials && !refused;
    }

    /** The credentials are done for: they are sent to nobody any more. */
    void giveUp() {
        refused = true;
    }

    private void requireWelcome(String host) throws ResoFailure {
        if (refused) {
            throw new ResoFailure(Kind.UNAUTHORIZED, host);
        }
    }

    private AccessToken fetched(ClientCredentials client) throws IOException {
        var host = String.valueOf(client.tokenUri().getHost());
        requireWelcome(host);
        try (var session = HttpSession.open(rules, client.tokenUri());
                var answer = session.send(request(client))) {
            var body = answer.head(LARGEST);
            if (answer.status() != 200) {
                throw failure(answer, host, body);
            }
            return token(host, body);
        }
    }

    private ResoFailure failure(HttpAnswer answer, String host, byte[] body) {
        int status = answer.status();
        refused = status == 400 || status == 401 || status == 403;
        var kind =
                refused ? Kind.UNAUTHORIZED : status == 429 ? Kind.RATE_LIMITED : Kind.SERVER_ERROR;
        return new ResoFailure(kind, host, ErrorText.of(body, secrets()), null);
    }

    private AccessToken token(String host, byte[] body) throws ResoFailure {
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (IOException e) {
            var markup = new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("<");
            throw new ResoFailure(markup ? Kind.HTML_INSTEAD : Kind.NOT_JSON, host);
        }
        var value = node.path("access_token").asText("");
        if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new ResoFailure(Kind.NOT_ODATA, host, "no usable access_token", null);
        }
        long seconds = Math.clamp(node.path("expires_in").asLong(UNSAID_SECONDS), 0, 86_400 * 30L);
        var early = Math.min(EARLY.toSeconds(), seconds / 10);
        return new AccessToken(value, clock.instant().plusSeconds(seconds - early));
    }

    private static HttpCall request(ClientCredentials client) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "client_credentials");
        if (!client.scope().isEmpty()) {
            fields.put("scope", client.scope());
        }
        if (client.sentAs() == SentAs.FORM) {
            fields.put("client_id", client.id());
            fields.put("client_secret", client.secret());
        }
        var call = HttpCall.form(client.tokenUri(), fields).with("Accept", "application/json");
        return client.sentAs() == SentAs.FORM ? call : call.with("Authorization", basic(client));
    }

    private static String basic(ClientCredentials client) {
        var pair = encoded(client.id()) + ":" + encoded(client.secret());
        return "Basic "
                + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
