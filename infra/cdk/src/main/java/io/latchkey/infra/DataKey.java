package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/** The customer key that everything a team entrusts to us is encrypted with. */
final class DataKey {
    private DataKey() {}

    static Key in(Construct scope, Settings settings) {
        var key =
                Key.Builder.create(scope, "DataKey")
                        .description("Latchkey " + settings.stage() + ": tables, queues, files")
                        .alias("alias/" + settings.prefix())
                        .enableKeyRotation(true)
                        .removalPolicy(settings.keep())
                        .build();
        // Both write for the account itself and have no role of ours to be given.
        letEncrypt(key, "events.amazonaws.com", Map.of("StringEquals", ownAccount(scope)));
        // An alarm does not say whose it is when it asks for the key.
        letEncrypt(key, "cloudwatch.amazonaws.com", Map.of());
        Names.fix(key, "DataKey");
        return key;
    }

    private static void letEncrypt(Key key, String service, Map<String, ?> conditions) {
        key.addToResourcePolicy(
                PolicyStatement.Builder.create()
                        .principals(List.of(new ServicePrincipal(service)))
                        .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
                        .resources(List.of("*"))
                        .conditions(conditions)
                        .build());
    }

    private static Map<String, String> ownAccount(Construct scope) {
        return Map.of("aws:SourceAccount", Stack.of(scope).getAccount());
    }
}
