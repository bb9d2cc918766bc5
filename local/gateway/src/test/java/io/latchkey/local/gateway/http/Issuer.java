package io.latchkey.local.gateway.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.LoopbackServer;
import io.latchkey.local.gateway.wire.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID issuer over HTTP that signs whatever it is given. */
final class Issuer implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    static final RSAKey FIRST = key("first");
    static final RSAKey SECOND = key("second");

    final AtomicInteger questions = new AtomicInteger();
    private final LoopbackServer server;
    private volatile JWKSet published = new JWKSet(FIRST).toPublicJWKSet();

    Issuer() throws IOException {
        server = LoopbackServer.start(0, this::answer);
    }

    String name() {
        return server.address() + "/pool";
    }

    void publish(RSAKey... keys) {
        published = new JWKSet(List.<JWK>of(keys)).toPublicJWKSet();
    }

    /** What a member of the demo team carries. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(name())
                .audience("web")
                .subject("ana")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(3600)));
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        return signed(
                key,
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                claims);
    }

    static String signed(RSAKey key, JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer answer(Request request) {
        questions.incrementAndGet();
        return switch (request.path()) {
            case "/pool/.well-known/openid-configuration" ->
                    Answer.json(200, "{\"jwks_uri\":\"%s/keys\"}".formatted(name()));
            case "/pool/keys" -> Answer.json(200, published.toString());
            default -> Answer.json(404, "{}");
        };
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
