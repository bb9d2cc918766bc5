package io.latchkey.infra;

import java.util.List;
import software.amazon.awscdk.services.opensearchserverless.CfnAccessPolicy;
import software.amazon.awscdk.services.opensearchserverless.CfnCollection;
import software.amazon.awscdk.services.opensearchserverless.CfnSecurityPolicy;
import software.constructs.Construct;

/** The search collection. It holds nothing that the tables do not: it can be built again. */
final class Search extends Construct {
    private final String name;
    private final CfnCollection collection;

    Search(Construct scope, House house) {
        super(scope, "Search");
        this.name = house.settings().prefix();
        var encryption =
                policy(
                        "encryption",
                        "{\"Rules\":[%s],\"AWSOwnedKey\":false,\"KmsARN\":\"%s\"}"
                                .formatted(rule(), house.key().getKeyArn()));
        // The functions live in no network of ours; each request is signed, and the access policies
        // name the few roles that may send one.
        var network =
                policy("network", "[{\"Rules\":[%s],\"AllowFromPublic\":true}]".formatted(rule()));
        this.collection =
                CfnCollection.Builder.create(this, "Collection")
                        .name(name)
                        .type("SEARCH")
                        .standbyReplicas(house.settings().isProd() ? "ENABLED" : "DISABLED")
                        .build();
        collection.getNode().addDependency(encryption);
        collection.getNode().addDependency(network);
        Names.fix(collection, "SearchCollection");
    }

    void allowReading(LatchkeyFunction function) {
        allow(function, "aoss:DescribeIndex", "aoss:ReadDocument");
    }

    void allowWriting(LatchkeyFunction function) {
        allow(
                function,
                "aoss:CreateIndex",
                "aoss:DescribeIndex",
                "aoss:UpdateIndex",
                "aoss:ReadDocument",
                "aoss:WriteDocument");
    }

    /** For those who build an index behind an alias, and exchange it. */
    void allowBuilding(LatchkeyFunction function) {
        allow(
                function,
                List.of(
                        "aoss:CreateCollectionItems",
                        "aoss:DescribeCollectionItems",
                        "aoss:UpdateCollectionItems",
                        "aoss:DeleteCollectionItems"),
                "aoss:CreateIndex",
                "aoss:DeleteIndex",
                "aoss:DescribeIndex",
                "aoss:UpdateIndex",
                "aoss:ReadDocument",
                "aoss:WriteDocument");
    }

    private void allow(LatchkeyFunction function, String... actions) {
        allow(function, List.of(), actions);
    }

    private void allow(LatchkeyFunction function, List<String> onCollection, String... actions) {
        function.allow(List.of("aoss:APIAccessAll"), collection.getAttrArn())
                .variable("SEARCH_ENDPOINT", collection.getAttrCollectionEndpoint());
        var rule = rule("index", "index/" + name + "/*", List.of(actions));
        if (!onCollection.isEmpty()) {
            rule += "," + rule("collection", "collection/" + name, onCollection);
        }
        var access =
                CfnAccessPolicy.Builder.create(this, function.name())
                        .name(shortName(function.name()))
                        .type("data")
                        .policy(
                                "[{\"Rules\":[%s],\"Principal\":[\"%s\"]}]"
                                        .formatted(rule, function.roleArn()))
                        .build();
        Names.fix(access, function.name() + "SearchAccess");
    }

    private static String rule(String type, String resource, List<String> actions) {
        return "{\"ResourceType\":\"%s\",\"Resource\":[\"%s\"],\"Permission\":[\"%s\"]}"
                .formatted(type, resource, String.join("\",\"", actions));
    }

    private CfnSecurityPolicy policy(String type, String json) {
        var policy =
                CfnSecurityPolicy.Builder.create(this, type)
                        .name(name)
                        .type(type)
                        .policy(json)
                        .build();
        Names.fix(policy, "Search" + Character.toUpperCase(type.charAt(0)) + type.substring(1));
        return policy;
    }

    private String rule() {
        return "{\"ResourceType\":\"collection\",\"Resource\":[\"collection/%s\"]}".formatted(name);
    }

    /** OpenSearch allows a policy's name 32 characters. */
    private String shortName(String function) {
        var full = name + "-" + Names.kebab(function);
        return full.substring(0, Math.min(full.length(), 32));
    }
}
