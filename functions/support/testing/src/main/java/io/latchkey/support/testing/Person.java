package io.latchkey.support.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A user of a team, as the identity provider knows them. */
public record Person(String sub, String name, String team, Set<String> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public static Person agent(String team) {
        return new Person("sub-ben", "Ben Carter", team, Set.of("agent"));
    }

    public static Person owner(String team) {
        return new Person("sub-ana", "Ana Flores", team, Set.of("owner", "agent"));
    }

    public static Person coordinator(String team) {
        return new Person("sub-cora", "Cora Lindqvist", team, Set.of("coordinator"));
    }

    public String email() {
        return sub + "@" + team + ".latchkey.test";
    }

    /** The verified claims as API Gateway hands them to a function: all text, lists in brackets. */
    public Map<String, String> claims() {
        var claims = new LinkedHashMap<String, String>();
        claims.put("sub", sub);
        claims.put("email", email());
        claims.put("name", name);
        claims.put("custom:team", team);
        claims.put("cognito:groups", "[" + String.join(" ", new TreeSet<>(roles)) + "]");
        claims.put("token_use", "id");
        return claims;
    }
}
