package io.latchkey.local.gateway.http;

import java.util.List;

/**
 * What a JWT authorizer demands.
 *
 * @param issuer the exact {@code iss}; below it lies {@code /.well-known/openid-configuration}
 * @param audiences of which {@code aud}, or {@code client_id} where there is no {@code aud}, must
 *     be one
 */
public record JwtSettings(String issuer, List<String> audiences) {

    public JwtSettings {
        audiences = List.copyOf(audiences);
        if (audiences.isEmpty()) {
            throw new IllegalArgumentException("an authorizer without an audience lets nobody in");
        }
    }
}
