package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
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
        // These services write for the account itself and have no role of ours to be given.
        for (var service : List.of("events.amazonaws.com", "cloudwatch.amazonaws.com")) {
            key.addToResourcePolicy(
                    PolicyStatement.Builder.create()
                            .effect(Effect.ALLOW)
                            .principals(List.of(new ServicePrincipal(service)))
                            .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
                            .resources(List.of("*"))
                            .conditions(ownAccount(scope))
                            .build());
        }
        Names.fix(key, "DataKey");
        return key;
    }

    private static Map<String, Object> ownAccount(Construct scope) {
        return Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(scope).getAccount()));
    }
}
