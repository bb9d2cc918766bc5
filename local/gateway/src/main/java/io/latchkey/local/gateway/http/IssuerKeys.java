package io.latchkey.local.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An issuer's public keys, found by OpenID discovery and kept for two hours as API Gateway does.
 */
final class IssuerKeys {

    private static final Duration KEPT = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Tokens with invented key ids must not turn into as many questions to the issuer. */
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);

    private static final int LARGEST_ANSWER = 256 * 1024;

    private final String issuer;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private JWKSet keys = new JWKSet();
    private Instant fetchedAt = Instant.MIN;

    IssuerKeys(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The RSA key of that id. */
    synchronized Optional<RSAKey> find(String keyId) throws IOException {
        Instant now = clock.instant();
        if (fetchedAt.equals(Instant.MIN) || now.isAfter(fetchedAt.plus(KEPT))) {
            refresh(now);
        }
        Optional<RSAKey> known = known(keyId);
        if (known.isPresent() || now.isBefore(fetchedAt.plus(BETWEEN_REFRESHES))) {
            return known;
        }
        refresh(now);
        return known(keyId);
    }

    private Optional<RSAKey> known(String keyId) {
        JWK key = keys.getKeyByKeyId(keyId);
        return key instanceof RSAKey rsa ? Optional.of(rsa) : Optional.empty();
    }

    private void refresh(Instant now) throws IOException {
        JsonNode discovery = json.readTree(get(issuer + "/.well-known/openid-configuration"));
        String address = discovery.path("jwks_uri").asText("");
        if (address.isEmpty()) {
            throw new IOException("the issuer names no jwks_uri");
        }
        try {
            keys = JWKSet.parse(get(address)).toPublicJWKSet();
            fetchedAt = now;
        } catch (ParseException e) {
            throw new IOException("the issuer's keys cannot be read", e);
        }
    }

    private String get(String address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("the issuer answered " + answer.statusCode());
                }
                return new String(body.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
