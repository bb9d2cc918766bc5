package io.latchkey.local.runtime.permissions;

import java.util.Set;

/**
 * Names of resources in the form that policies use.
 *
 * @param addresses sender addresses that are e-mail identities of their own; others are their
 *     domain's
 * @param connections the ARN of the WebSocket API's stage, before {@code /POST/@connections/..}
 */
public record Arns(String region, String account, Set<String> addresses, String connections) {
    public Arns {
        addresses = Set.copyOf(addresses);
    }

    String table(String name) {
        return name.startsWith("arn:") ? name : arn("dynamodb", "table/" + name);
    }

    String queue(String name) {
        return arn("sqs", name);
    }

    String bus(String name) {
        return name.startsWith("arn:") ? name : arn("events", "event-bus/" + name);
    }

    String secret(String name) {
        return name.startsWith("arn:") ? name : arn("secretsmanager", "secret:" + name + "-AAAAAA");
    }

    String model(String id) {
        return "arn:aws:bedrock:" + region + "::foundation-model/" + id;
    }

    String identity(String address) {
        var domain = address.substring(address.indexOf('@') + 1);
        return arn("ses", "identity/" + (addresses.contains(address) ? address : domain));
    }

    String connection(String method, String id) {
        return connections + "/" + method + "/@connections/" + id;
    }

    private String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
    }
}
