package io.latchkey.local.services.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/** ID and access tokens with the claims that Cognito gives them. */
final class Tokens {
    private final IdentitySettings settings;
    private final SigningKey key;
    private final Clock clock;

    Tokens(IdentitySettings settings, SigningKey key, Clock clock) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    String id(SignIn signIn, Duration lifetime) {
        User user = signIn.user();
        JWTClaimsSet.Builder claims =
                common(signIn, lifetime)
                        .audience(settings.clientId())
                        .claim("token_use", "id")
                        .claim("cognito:username", user.subject())
                        .claim("email", user.email())
                        .claim("email_verified", true)
                        .claim("name", user.name())
                        .claim("custom:team", user.team());
        if (!signIn.nonce().isEmpty()) {
            claims.claim("nonce", signIn.nonce());
        }
        return key.sign(claims.build());
    }

    String access(SignIn signIn, Duration lifetime) {
        JWTClaimsSet.Builder claims =
                common(signIn, lifetime)
                        .claim("token_use", "access")
                        .claim("client_id", settings.clientId())
                        .claim("username", signIn.user().subject())
                        .claim("version", 2)
                        .claim("scope", "openid email profile");
        return key.sign(claims.build());
    }

    /** The subject of an access token that is ours and still valid. */
    Optional<String> subjectOf(String accessToken) {
        return key.verify(accessToken)
                .filter(claims -> "access".equals(claims.getClaim("token_use")))
                .filter(claims -> claims.getExpirationTime().toInstant().isAfter(clock.instant()))
                .map(JWTClaimsSet::getSubject);
    }

    private JWTClaimsSet.Builder common(SignIn signIn, Duration lifetime) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer().toString())
                        .subject(signIn.user().subject())
                        .jwtID(UUID.randomUUID().toString())
                        .claim("origin_jti", signIn.id())
                        .claim("auth_time", signIn.at().getEpochSecond())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(lifetime)));
        if (!signIn.user().groups().isEmpty()) {
            claims.claim("cognito:groups", signIn.user().groups());
        }
        return claims;
    }
}
