package io.latchkey.support.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs ID tokens as the user pool does, and spoils them in every way a stranger might. */
public record Tokens(String issuer, String audience, RSAKey key) {
    private static final Duration LIFE = Duration.ofHours(1);

    public static Tokens of(String issuer, String audience) {
        return new Tokens(issuer, audience, newKey());
    }

    public String valid(Person person, Instant now) {
        return signed(claims(person, now), key);
    }

    public String expired(Person person, Instant now) {
        return signed(claims(person, now.minus(LIFE.multipliedBy(2))), key);
    }

    /** Right in every claim and in the key's name, signed with a stranger's key. */
    public String forged(Person person, Instant now) {
        return signed(claims(person, now), newKey());
    }

    /** {@code alg:none}. */
    public String unsigned(Person person, Instant now) {
        return new PlainJWT(claims(person, now)).serialize();
    }

    public String forAnotherAudience(Person person, Instant now) {
        return new Tokens(issuer, audience + "-other", key).valid(person, now);
    }

    /** The JSON Web Key Set that the issuer publishes. */
    public String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private JWTClaimsSet claims(Person person, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(person.sub())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("email", person.email())
                .claim("name", person.name())
                .claim("custom:team", person.team())
                .claim("cognito:groups", List.copyOf(person.roles()))
                .claim("token_use", "id")
                .build();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
