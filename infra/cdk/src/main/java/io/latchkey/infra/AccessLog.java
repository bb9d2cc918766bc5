package io.latchkey.infra;

import java.util.Arrays;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * What an API notes about each request: which route, how it went, how long it took. No address, no
 * query and no path as it was called: those name people and what they look for.
 */
final class AccessLog {
    private AccessLog() {}

    static CfnStage.AccessLogSettingsProperty of(
            Construct scope, House house, String name, String... fields) {
        var log =
                LogGroup.Builder.create(scope, "AccessLog")
                        .retention(RetentionDays.THREE_MONTHS)
                        .removalPolicy(house.settings().keep())
                        .build();
        Names.fix(log, name + "AccessLog");
        return CfnStage.AccessLogSettingsProperty.builder()
                .destinationArn(log.getLogGroupArn())
                .format(format(fields))
                .build();
    }

    private static String format(String... fields) {
        return Arrays.stream(fields)
                .map(field -> "\"%s\":\"$context.%s\"".formatted(field, field))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
