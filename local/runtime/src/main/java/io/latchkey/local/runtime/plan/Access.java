package io.latchkey.local.runtime.plan;

import io.latchkey.local.runtime.permissions.Statement;
import io.latchkey.local.runtime.template.Fields;
import java.util.ArrayList;
import java.util.List;

/** Reads roles and the policies attached to them. */
final class Access {
    private static final String LOGGING =
            "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

    private Access() {}

    static void role(Reading reading) {
        var fields =
                reading.fields()
                        .withoutEffect(
                                "RoleName",
                                "Description",
                                "AssumeRolePolicyDocument",
                                "MaxSessionDuration",
                                "Path",
                                "Tags");
        for (String policy : fields.texts("ManagedPolicyArns")) {
            if (!policy.equals(LOGGING)) {
                throw fields.refuse("ManagedPolicyArns", "names a policy not known: " + policy);
            }
        }
        var statements = statements(reading, reading.arn());
        fields.objects("Policies", p -> policy(reading, p)).forEach(statements::addAll);
    }

    private static List<Statement> policy(Reading reading, Fields policy) {
        policy.withoutEffect("PolicyName");
        return Statement.all(
                reading.place(),
                policy.json("PolicyDocument")
                        .orElseThrow(() -> policy.refuse("PolicyDocument", "is missing")));
    }

    static void policy(Reading reading) {
        var fields =
                reading.fields().withoutEffect("PolicyName", "ManagedPolicyName", "Description");
        var statements = Statement.all(reading.place(), reading.document("PolicyDocument"));
        var place = reading.around().place();
        for (String role : fields.texts("Roles")) {
            statements(reading, "arn:aws:iam::" + place.account() + ":role/" + role)
                    .addAll(statements);
        }
    }

    private static List<Statement> statements(Reading reading, String role) {
        return reading.plan().roles.computeIfAbsent(role, _ -> new ArrayList<>());
    }
}
