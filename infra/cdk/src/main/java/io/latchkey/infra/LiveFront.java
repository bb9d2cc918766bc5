package io.latchkey.infra;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/** The WebSocket API; its stage is named as the path that the edge sends here. */
final class LiveFront extends Construct {
    static final String STAGE = "live";

    private static final double MESSAGES_PER_SECOND = 500;
    private static final int BURST = 1000;

    private final House house;
    private final CfnApi api;

    LiveFront(Construct scope, House house) {
        super(scope, "LiveFront");
        this.house = house;
        this.api =
                CfnApi.Builder.create(this, "Api")
                        .name(house.settings().prefix() + "-live")
                        .protocolType("WEBSOCKET")
                        .routeSelectionExpression("$request.body.action")
                        .build();
        Names.fix(api, "LiveApi");
        stage();
    }

    private void stage() {
        var throttle =
                CfnStage.RouteSettingsProperty.builder()
                        .throttlingRateLimit(MESSAGES_PER_SECOND)
                        .throttlingBurstLimit(BURST)
                        .build();
        var stage =
                CfnStage.Builder.create(this, "Stage")
                        .apiId(api.getRef())
                        .stageName(STAGE)
                        .autoDeploy(true)
                        .defaultRouteSettings(throttle)
                        .accessLogSettings(
                                AccessLog.of(
                                        this,
                                        house,
                                        "LiveApi",
                                        "requestId",
                                        "requestTime",
                                        "routeKey",
                                        "eventType",
                                        "status",
                                        "connectionId"))
                        .build();
        Names.fix(stage, "LiveStage");
        // API Gateway refuses access logs of a WebSocket stage before the account has this role.
        stage.getNode().addDependency(new LoggingAccount(this, house).resource());
    }

    /** Opens connections with the one function, when the other agrees. */
    void onConnect(LatchkeyFunction open, LatchkeyFunction authorize) {
        var authorizer =
                CfnAuthorizer.Builder.create(this, "Authorizer")
                        .apiId(api.getRef())
                        .name("members")
                        .authorizerType("REQUEST")
                        .authorizerUri(Arns.invocation(this, authorize.arn()))
                        .identitySource(List.of("route.request.header.Sec-WebSocket-Protocol"))
                        .build();
        Names.fix(authorizer, "LiveAuthorizer");
        permit(authorize, "authorizers/" + authorizer.getRef());
        route("$connect", open, authorizer);
    }

    void onDisconnect(LatchkeyFunction close) {
        NagReasons.disconnects(route("$disconnect", close, null));
    }

    /** Lets the function write to whoever is connected. */
    void letPost(LatchkeyFunction function) {
        var connections = api.getRef() + "/" + STAGE + "/POST/@connections/*";
        function.allow(
                        List.of("execute-api:ManageConnections"),
                        Arns.of(this, "execute-api", connections))
                .variable("LIVE_ENDPOINT", "https://" + domain() + "/" + STAGE);
        NagReasons.connections(function, house.settings());
    }

    /** Without scheme and path. */
    String domain() {
        return "%s.execute-api.%s.amazonaws.com".formatted(api.getRef(), house.settings().region());
    }

    private CfnRoute route(
            String key, LatchkeyFunction function, @Nullable CfnAuthorizer authorizer) {
        var integration =
                CfnIntegration.Builder.create(this, function.name() + "Integration")
                        .apiId(api.getRef())
                        .integrationType("AWS_PROXY")
                        .integrationUri(Arns.invocation(this, function.arn()))
                        .build();
        Names.fix(integration, function.name() + "Integration");
        permit(function, "*/" + key);
        var route =
                CfnRoute.Builder.create(this, function.name() + "Route")
                        .apiId(api.getRef())
                        .routeKey(key)
                        .authorizationType(authorizer == null ? "NONE" : "CUSTOM")
                        .authorizerId(authorizer == null ? null : authorizer.getRef())
                        .target("integrations/" + integration.getRef())
                        .build();
        Names.fix(route, function.name() + "Route");
        return route;
    }

    private void permit(LatchkeyFunction function, String source) {
        var permission =
                CfnPermission.Builder.create(this, function.name() + "Permission")
                        .action("lambda:InvokeFunction")
                        .functionName(function.arn())
                        .principal("apigateway.amazonaws.com")
                        .sourceArn(Arns.of(this, "execute-api", api.getRef() + "/" + source))
                        .build();
        Names.fix(permission, function.name() + "Permission");
    }
}
