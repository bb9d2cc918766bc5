package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.CfnAccount;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * The role by which API Gateway writes access logs of WebSocket stages. AWS keeps one per account
 * and region, for all stages together, so it outlives a stack that is deleted.
 */
final class LoggingAccount extends Construct {
    private final CfnAccount account;

    LoggingAccount(Construct scope, House house) {
        super(scope, "LoggingAccount");
        var writing =
                PolicyStatement.Builder.create()
                        .actions(
                                List.of(
                                        "logs:CreateLogGroup",
                                        "logs:CreateLogStream",
                                        "logs:DescribeLogGroups",
                                        "logs:DescribeLogStreams",
                                        "logs:PutLogEvents",
                                        "logs:GetLogEvents",
                                        "logs:FilterLogEvents"))
                        .resources(List.of("*"))
                        .build();
        var role =
                Role.Builder.create(this, "Role")
                        .assumedBy(new ServicePrincipal("apigateway.amazonaws.com"))
                        .inlinePolicies(
                                Map.of(
                                        "permissions",
                                        PolicyDocument.Builder.create()
                                                .statements(List.of(writing))
                                                .build()))
                        .build();
        role.applyRemovalPolicy(house.settings().keep());
        Names.fix(role, "ApiGatewayLoggingRole");
        NagReasons.accountLogs(role);
        this.account =
                CfnAccount.Builder.create(this, "Account")
                        .cloudWatchRoleArn(role.getRoleArn())
                        .build();
        account.applyRemovalPolicy(house.settings().keep());
        Names.fix(account, "ApiGatewayAccount");
    }

    CfnAccount resource() {
        return account;
    }
}
