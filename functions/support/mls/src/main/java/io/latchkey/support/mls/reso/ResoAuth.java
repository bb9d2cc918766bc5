package io.latchkey.support.mls.reso;

import java.net.URI;

/** How the provider knows us. No {@code toString} shows a secret. */
public sealed interface ResoAuth {
    /** A service that asks nobody for a token. */
    record Anonymous() implements ResoAuth {}

    /** A token that the provider issued once and for all. */
    record Bearer(String token) implements ResoAuth {
        @Override
        public String toString() {
            return "Bearer[***]";
        }
    }

    /**
     * OAuth 2 client credentials (RFC 6749, section 4.4).
     *
     * @param scope empty where the provider names none
     * @param sentAs where the id and secret travel, which providers do not agree about
     */
    record ClientCredentials(URI tokenUri, String id, String secret, String scope, SentAs sentAs)
            implements ResoAuth {
        @Override
        public String toString() {
            return "ClientCredentials[" + tokenUri.getHost() + ", " + id + ", ***]";
        }
    }

    /** The two ways of RFC 6749, section 2.3.1. */
    enum SentAs {
        FORM,
        BASIC
    }
}
