package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** Calls a function by the clock, as a role that may call this one function and nothing else. */
final class Schedule extends Construct {
    // The next run does the same work, so an old one is not worth many attempts.
    private static final int ATTEMPTS = 2;
    private static final int OLDEST_SECONDS = 300;

    private final LatchkeyFunction function;
    private final House house;
    private final Queue deadLetters;

    /**
     * @param expression {@code rate(...)} or {@code cron(...)}, in UTC
     */
    Schedule(LatchkeyFunction function, House house, String expression) {
        super(function, "Schedule");
        this.function = function;
        this.house = house;
        this.deadLetters = new LatchkeyQueue(house, this).deadLetters(function.name());
        NagReasons.isDeadLetters(deadLetters);
        var target =
                CfnSchedule.TargetProperty.builder()
                        .arn(function.arn())
                        .roleArn(role().getRoleArn())
                        .deadLetterConfig(
                                CfnSchedule.DeadLetterConfigProperty.builder()
                                        .arn(deadLetters.getQueueArn())
                                        .build())
                        .retryPolicy(
                                CfnSchedule.RetryPolicyProperty.builder()
                                        .maximumRetryAttempts(ATTEMPTS)
                                        .maximumEventAgeInSeconds(OLDEST_SECONDS)
                                        .build())
                        .build();
        var schedule =
                CfnSchedule.Builder.create(this, "Schedule")
                        .scheduleExpression(expression)
                        .scheduleExpressionTimezone("UTC")
                        .flexibleTimeWindow(
                                CfnSchedule.FlexibleTimeWindowProperty.builder()
                                        .mode("OFF")
                                        .build())
                        .target(target)
                        .build();
        Names.fix(schedule, function.name() + "Schedule");
    }

    private Role role() {
        var account = Map.of("aws:SourceAccount", Stack.of(this).getAccount());
        var region = house.settings().region();
        var role =
                Role.Builder.create(this, "Role")
                        .assumedBy(
                                new ServicePrincipal("scheduler.amazonaws.com")
                                        .withConditions(Map.of("StringEquals", account)))
                        .inlinePolicies(
                                Map.of(
                                        "permissions",
                                        PolicyDocument.Builder.create()
                                                .statements(statements("sqs." + region))
                                                .build()))
                        .build();
        Names.fix(role, function.name() + "ScheduleRole");
        return role;
    }

    private List<PolicyStatement> statements(String queueService) {
        var via = Map.of("kms:ViaService", queueService + ".amazonaws.com");
        return List.of(
                statement("lambda:InvokeFunction", function.arn()).build(),
                statement("sqs:SendMessage", deadLetters.getQueueArn()).build(),
                PolicyStatement.Builder.create()
                        .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
                        .resources(List.of(house.key().getKeyArn()))
                        .conditions(Map.of("StringEquals", via))
                        .build());
    }

    private static PolicyStatement.Builder statement(String action, String resource) {
        return PolicyStatement.Builder.create()
                .actions(List.of(action))
                .resources(List.of(resource));
    }
}
