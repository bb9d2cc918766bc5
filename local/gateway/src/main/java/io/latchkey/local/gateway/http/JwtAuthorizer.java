package io.latchkey.local.gateway.http;

import java.time.Clock;

/** API Gateway's JWT authorizer; one may serve many routes. */
public final class JwtAuthorizer {

    final JwtSettings settings;
    final Clock clock;

    /** Fetches the issuer's keys only when the first token arrives. */
    public JwtAuthorizer(JwtSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }
}
