package io.latchkey.local.runtime.permissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides about every SDK call of every function by its role's policies in the template, and by
 * what the encryption of the resource asks for besides.
 */
public final class Judge implements Function<Map<String, Object>, String> {
    private final Map<String, Role> roles;
    private final Map<String, String> keys;
    private final Asks asks;
    private final String region;

    /** A function's role. */
    public record Role(String arn, List<Statement> statements) {
        public Role {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Knows the template's roles.
     *
     * @param roles by the function's logical id, which is the access key of its calls
     * @param keys the KMS key of each encrypted table, queue and bucket, by the resource's ARN
     */
    public Judge(Map<String, Role> roles, Map<String, String> keys, Arns arns) {
        this.roles = Map.copyOf(roles);
        this.keys = Map.copyOf(keys);
        this.asks = new Asks(arns);
        this.region = arns.region();
    }

    @Override
    public String apply(Map<String, Object> facts) {
        var identity = String.valueOf(facts.get("identity"));
        var role = roles.get(identity);
        if (role == null) {
            return "The security token included in the request is invalid.";
        }
        var service = String.valueOf(facts.get("service"));
        var operation = String.valueOf(facts.get("operation"));
        for (Ask ask : asks.of(service, operation, request(facts))) {
            var refusal = refusal(role, identity, ask);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return "";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> request(Map<String, Object> facts) {
        return facts.get("request") instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** Why the role may not, in AWS's words; empty when it may. */
    public Optional<String> refusal(Role role, String session, Ask ask) {
        var all = new ArrayList<Ask>();
        all.add(ask);
        all.addAll(encryption(ask));
        for (Ask each : all) {
            var decision = Decision.ofRole(role.statements(), each);
            if (decision != Decision.ALLOWED) {
                return Optional.of(words(role, session, each, decision));
            }
        }
        return Optional.empty();
    }

    /** Reading and writing what a customer key encrypts needs that key, through the service. */
    private List<Ask> encryption(Ask ask) {
        var key = key(ask.resource());
        if (key.isEmpty()) {
            return List.of();
        }
        var service = ask.action().substring(0, ask.action().indexOf(':'));
        var via = service + "." + region + ".amazonaws.com";
        var needs = new ArrayList<Ask>();
        needs.add(Ask.of("kms:Decrypt", key.get()).with("kms:ViaService", via));
        if (ask.action().equals("sqs:SendMessage") || ask.action().equals("s3:PutObject")) {
            needs.add(Ask.of("kms:GenerateDataKey", key.get()).with("kms:ViaService", via));
        }
        return needs;
    }

    /** Of the resource itself, or of the table or bucket that an index or object lies in. */
    private Optional<String> key(String resource) {
        if (resource.startsWith("arn:aws:s3:::")) {
            int slash = resource.indexOf('/');
            return Optional.ofNullable(slash < 0 ? null : keys.get(resource.substring(0, slash)));
        }
        var whole = resource.replaceFirst("/(index|stream)/.*", "");
        return Optional.ofNullable(keys.get(whole));
    }

    private static String words(Role role, String session, Ask ask, Decision decision) {
        var assumed =
                role.arn().replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")
                        + "/"
                        + session;
        var because =
                switch (decision) {
                    case FORBIDDEN -> "with an explicit deny in an identity-based policy";
                    case NOT_ALLOWED, ALLOWED ->
                            "because no identity-based policy allows the "
                                    + ask.action()
                                    + " action";
                };
        return "User: %s is not authorized to perform: %s on resource: %s %s"
                .formatted(assumed, ask.action(), ask.resource(), because);
    }
}
