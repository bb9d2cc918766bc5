package io.latchkey.local.services.identity;

import java.net.URI;
import java.util.List;

/**
 * What the user pool and its one public client are configured with.
 *
 * @param issuer address under which {@code /.well-known/openid-configuration} is found, without a
 *     slash at the end
 * @param redirectUris where a code may be sent, compared to the letter
 * @param signOutUris where {@code /logout} may lead, compared to the letter
 */
public record IdentitySettings(
        URI issuer, String clientId, List<URI> redirectUris, List<URI> signOutUris) {
    public IdentitySettings {
        redirectUris = List.copyOf(redirectUris);
        signOutUris = List.copyOf(signOutUris);
    }

    URI endpoint(String path) {
        return URI.create(issuer + path);
    }

    /** The issuer's path, such as {@code /_local/identity}: the prefix of all its pages. */
    String prefix() {
        return issuer.getPath();
    }
}
