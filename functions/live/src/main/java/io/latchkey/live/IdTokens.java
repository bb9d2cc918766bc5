package io.latchkey.live;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.latchkey.model.TeamId;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies ID tokens: RS256 by one of the issuer's keys, of that issuer, for our client, not
 * expired.
 */
final class IdTokens {
    private static final Logger LOG = LoggerFactory.getLogger(IdTokens.class);

    /** A signed-in member of a team. */
    record Member(TeamId team, String user) {}

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    IdTokens(String issuer, String audience, JWKSource<SecurityContext> keys) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        var expected = new JWTClaimsSet.Builder().issuer(issuer).claim("token_use", "id").build();
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        audience, expected, Set.of("sub", "exp", "custom:team")));
    }

    /**
     * Reads the issuer's keys when they are first needed, and again when it signs with a new one.
     */
    static IdTokens ofIssuer(String issuer, String audience) {
        try {
            var keys =
                    JWKSourceBuilder.<SecurityContext>create(
                                    URI.create(issuer + "/.well-known/jwks.json").toURL())
                            .retrying(true)
                            .build();
            return new IdTokens(issuer, audience, keys);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("IDENTITY_ISSUER is no address", e);
        }
    }

    /** The token's member, or empty when anything about it is not as it must be. */
    Optional<Member> verify(String token) {
        try {
            var claims = processor.process(token, null);
            return Optional.of(
                    new Member(
                            new TeamId(claims.getStringClaim("custom:team")), claims.getSubject()));
        } catch (ParseException | BadJOSEException | IllegalArgumentException e) {
            LOG.info("a token was refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        } catch (JOSEException e) {
            throw new IllegalStateException("the issuer's keys cannot be read", e);
        }
    }
}
