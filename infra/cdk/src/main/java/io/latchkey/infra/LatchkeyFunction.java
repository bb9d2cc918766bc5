package io.latchkey.infra;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * One Lambda function with a role, a log and alarms of its own; it may do what it is allowed here,
 * no more.
 */
final class LatchkeyFunction extends Construct {
    private final House house;
    private final FunctionSpec spec;
    private final PolicyDocument permissions = new PolicyDocument();
    private final Role role;
    private final Function function;

    LatchkeyFunction(Construct scope, House house, FunctionSpec spec) {
        super(scope, spec.name());
        this.house = house;
        this.spec = spec;
        var log = log();
        allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), log.getLogGroupArn());
        this.role =
                Role.Builder.create(this, "Role")
                        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                        .description("What " + spec.name() + " may do")
                        .inlinePolicies(Map.of("permissions", permissions))
                        .build();
        Names.fix(role, spec.name() + "Role");
        this.function = function(log);
        Names.fix(function, spec.name());
        variable("STAGE", house.settings().stage());
        house.watch().function(spec, function);
    }

    private LogGroup log() {
        var log =
                LogGroup.Builder.create(this, "Log")
                        .retention(RetentionDays.THREE_MONTHS)
                        .removalPolicy(house.settings().keep())
                        .build();
        Names.fix(log, spec.name() + "Log");
        return log;
    }

    private Function function(LogGroup log) {
        return Function.Builder.create(this, "Function")
                .description(spec.handler())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .code(house.jars().of(spec.folder()))
                .handler(spec.handler() + "::handleRequest")
                .memorySize(spec.kind().memoryMb)
                .timeout(Duration.seconds(spec.kind().timeoutSeconds))
                .role(role)
                .logGroup(log)
                .loggingFormat(LoggingFormat.JSON)
                .snapStart(spec.hasSnapshot() ? SnapStartConf.ON_PUBLISHED_VERSIONS : null)
                .build();
    }

    /** Lets it do these actions to these resources. */
    LatchkeyFunction allow(List<String> actions, String... resources) {
        return allow(
                PolicyStatement.Builder.create()
                        .actions(actions)
                        .resources(Arrays.asList(resources))
                        .build());
    }

    LatchkeyFunction allow(PolicyStatement statement) {
        permissions.addStatements(statement);
        return this;
    }

    /**
     * Lets it use the data key, through these services only and never by itself.
     *
     * @param services as in {@code kms:ViaService}, e.g. {@code sqs}
     */
    LatchkeyFunction allowKey(String... services) {
        var region = house.settings().region();
        var via = Arrays.stream(services).map(s -> s + "." + region + ".amazonaws.com").toList();
        return allow(
                PolicyStatement.Builder.create()
                        .actions(List.of("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"))
                        .resources(List.of(house.key().getKeyArn()))
                        .conditions(Map.of("StringEquals", Map.of("kms:ViaService", via)))
                        .build());
    }

    LatchkeyFunction variable(String name, String value) {
        function.addEnvironment(name, value);
        return this;
    }

    /** Where callers that wait come in: the published version, started from its snapshot. */
    String liveArn() {
        var alias =
                Alias.Builder.create(this, "Live")
                        .aliasName("live")
                        .version(function.getCurrentVersion())
                        .build();
        Names.fix(alias, name() + "Live");
        return alias.getFunctionArn();
    }

    String arn() {
        return function.getFunctionArn();
    }

    String functionName() {
        return function.getFunctionName();
    }

    String roleArn() {
        return role.getRoleArn();
    }

    String name() {
        return spec.name();
    }

    int timeoutSeconds() {
        return spec.kind().timeoutSeconds;
    }
}
