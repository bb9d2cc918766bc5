package io.latchkey.local.runtime.permissions;

import java.util.List;

/** IAM's answer. */
public enum Decision {
    ALLOWED,
    /** Nothing allows it. */
    NOT_ALLOWED,
    /** Something forbids it, whatever else allows it. */
    FORBIDDEN;

    /** What a role's own policies say. */
    public static Decision ofRole(List<Statement> statements, Ask ask) {
        return decide(statements.stream().filter(s -> s.covers(ask)).toList());
    }

    /**
     * What a resource's policy says about a principal, such as {@code
     * Service:events.amazonaws.com}.
     */
    public static Decision ofResource(List<Statement> statements, String principal, Ask ask) {
        return decide(
                statements.stream().filter(s -> s.concerns(principal) && s.covers(ask)).toList());
    }

    private static Decision decide(List<Statement> covering) {
        if (covering.stream().anyMatch(s -> !s.allows())) {
            return FORBIDDEN;
        }
        return covering.isEmpty() ? NOT_ALLOWED : ALLOWED;
    }
}
