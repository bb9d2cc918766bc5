package io.latchkey.local.gateway.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** API Gateway's JWT authorizer, reading the Authorization header; one may serve many routes. */
public final class JwtAuthorizer {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer +)?([^ ]+)");

    private final JwtSettings settings;
    private final Clock clock;
    private final IssuerKeys keys;

    /** Fetches the issuer's keys only when the first token arrives. */
    public JwtAuthorizer(JwtSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.keys = new IssuerKeys(settings.issuer(), clock);
    }

    /** Judges the value of an Authorization header against the scopes of a route. */
    Authorization judge(Optional<String> header, List<String> scopes) {
        Matcher bearer = BEARER.matcher(header.orElse("").strip());
        if (!bearer.matches()) {
            return new Authorization.Unauthorized("Bearer");
        }
        try {
            JWTClaimsSet claims = verified(SignedJWT.parse(bearer.group(1)));
            return granted(claims, scopes);
        } catch (IOException _) {
            return refused("OIDC discovery endpoint communication error");
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return refused("the token is malformed");
        } catch (Refusal refusal) {
            return refused(refusal.reason);
        }
    }

    /**
     * The algorithm is ours to choose, never the token's: whatever is not RS256 is not looked at.
     */
    private JWTClaimsSet verified(SignedJWT token)
            throws IOException, ParseException, JOSEException, Refusal {
        require(
                JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()),
                "signing method is invalid");
        String keyId = token.getHeader().getKeyID();
        Optional<RSAKey> key = keyId == null ? Optional.empty() : keys.find(keyId);
        require(key.isPresent(), "kid is unknown");
        boolean signed = token.verify(new RSASSAVerifier(key.orElseThrow()));
        require(signed, "signature is invalid");
        JWTClaimsSet claims = token.getJWTClaimsSet();
        requireValid(claims);
        return claims;
    }

    private void requireValid(JWTClaimsSet claims) throws ParseException, Refusal {
        Instant now = clock.instant();
        require(settings.issuer().equals(claims.getIssuer()), "the token has an invalid issuer");
        require(audienceFits(claims), "the token does not have a valid audience");
        Instant expiry = moment(claims.getExpirationTime());
        require(expiry != null && now.isBefore(expiry), "the token has expired");
        require(notAfter(moment(claims.getNotBeforeTime()), now), "the token is not valid yet");
        require(notAfter(moment(claims.getIssueTime()), now), "the token was issued in the future");
    }

    /** {@code client_id} counts only where the token has no {@code aud} at all. */
    private boolean audienceFits(JWTClaimsSet claims) throws ParseException {
        if (claims.getClaim("aud") == null) {
            String client = claims.getStringClaim("client_id");
            return client != null && settings.audiences().contains(client);
        }
        return claims.getAudience().stream().anyMatch(settings.audiences()::contains);
    }

    private static boolean notAfter(@Nullable Instant moment, Instant now) {
        return moment == null || !moment.isAfter(now);
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Authorization granted(JWTClaimsSet claims, List<String> demanded) {
        List<String> held = scopes(claims);
        if (!demanded.isEmpty() && demanded.stream().noneMatch(held::contains)) {
            String all = String.join(" ", demanded);
            return new Authorization.Forbidden(
                    "Bearer scope=\"%s\" error=\"insufficient_scope\"".formatted(all));
        }
        Map<String, String> rendered = new LinkedHashMap<>();
        claims.toJSONObject().forEach((name, value) -> rendered.put(name, ClaimText.of(value)));
        return new Authorization.Granted(rendered, demanded.isEmpty() ? List.of() : held);
    }

    private static List<String> scopes(JWTClaimsSet claims) {
        Object scope =
                claims.getClaim("scope") == null
                        ? claims.getClaim("scp")
                        : claims.getClaim("scope");
        if (scope instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return scope instanceof String text ? List.of(text.split(" ", -1)) : List.of();
    }

    private static Authorization refused(String reason) {
        return new Authorization.Unauthorized(
                "Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\""
                        .formatted(reason));
    }

    private static void require(boolean holds, String otherwise) throws Refusal {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }

    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Refusal(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
