package io.latchkey.local.services.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A demo user, there from the first start and named on the sign-in page, which also tells that the
 * password is {@code demo}; another one given here counts only when the user is made.
 *
 * @param team the tenant
 * @param groups the roles
 */
public record Seed(String email, String name, String team, List<String> groups, String password) {
    public Seed {
        email = email.toLowerCase(Locale.ROOT);
        groups = List.copyOf(groups);
    }

    /** The subject follows from team and address, so it is the same after a fresh start. */
    User user() {
        byte[] identity = (team + "/" + email).getBytes(StandardCharsets.UTF_8);
        return new User(UUID.nameUUIDFromBytes(identity).toString(), email, name, team, groups);
    }
}
