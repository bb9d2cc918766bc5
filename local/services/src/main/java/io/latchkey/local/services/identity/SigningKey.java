package io.latchkey.local.services.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.latchkey.local.services.storage.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;

/** The issuer's RSA key: made once, kept private, known to others by its public half. */
final class SigningKey {
    private final RSAKey key;

    SigningKey(Path file) {
        AtomicFile stored = new AtomicFile(file);
        this.key = stored.read().map(SigningKey::parse).orElseGet(() -> make(stored));
    }

    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String sign(JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    /** The claims of a token that this key signed; whether it is still valid is not looked at. */
    Optional<JWTClaimsSet> verify(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            boolean ours =
                    signed.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                            && signed.verify(new RSASSAVerifier(key));
            return ours ? Optional.of(signed.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private static RSAKey parse(byte[] json) {
        try {
            return RSAKey.parse(new String(json, StandardCharsets.UTF_8));
        } catch (ParseException broken) {
            throw new IllegalStateException("the signing key cannot be read", broken);
        }
    }

    private static RSAKey make(AtomicFile file) {
        try {
            RSAKey made =
                    new RSAKeyGenerator(2048)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyIDFromThumbprint(true)
                            .generate();
            file.write(made.toJSONString().getBytes(StandardCharsets.UTF_8));
            return made;
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
