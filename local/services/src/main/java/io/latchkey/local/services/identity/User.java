package io.latchkey.local.services.identity;

import java.util.List;

/**
 * Someone who can sign in.
 *
 * @param subject stable id of the person, a UUID as Cognito's
 * @param team the tenant; nothing that a client sends changes it
 * @param groups the roles, in the order they appear in {@code cognito:groups}
 */
public record User(String subject, String email, String name, String team, List<String> groups) {
    public User {
        groups = List.copyOf(groups);
    }
}
