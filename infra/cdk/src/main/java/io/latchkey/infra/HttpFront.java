package io.latchkey.infra;

import java.util.List;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/**
 * The HTTP API: every route asks for a member's token before any code of ours runs, but for those
 * whose address is itself a secret.
 */
final class HttpFront extends Construct {
    private static final double REQUESTS_PER_SECOND = 2000;
    private static final int BURST = 3000;

    private final House house;
    private final CfnApi api;

    HttpFront(Construct scope, House house) {
        super(scope, "Http");
        this.house = house;
        this.api =
                CfnApi.Builder.create(this, "Api")
                        .name(house.settings().prefix())
                        .protocolType("HTTP")
                        .build();
        Names.fix(api, "HttpApi");
        stage();
        house.watch().http(api.getRef());
    }

    private void stage() {
        var throttle =
                CfnStage.RouteSettingsProperty.builder()
                        .throttlingRateLimit(REQUESTS_PER_SECOND)
                        .throttlingBurstLimit(BURST)
                        .detailedMetricsEnabled(true)
                        .build();
        var stage =
                CfnStage.Builder.create(this, "Stage")
                        .apiId(api.getRef())
                        .stageName("$default")
                        .autoDeploy(true)
                        .defaultRouteSettings(throttle)
                        .accessLogSettings(
                                AccessLog.of(
                                        this,
                                        house,
                                        "HttpApi",
                                        "requestId",
                                        "requestTime",
                                        "routeKey",
                                        "status",
                                        "responseLatency",
                                        "responseLength",
                                        "integrationErrorMessage"))
                        .build();
        Names.fix(stage, "HttpStage");
    }

    /** Asks members of this pool in; to be called once, before the first route. */
    Routes behind(Identity identity) {
        var authorizer =
                CfnAuthorizer.Builder.create(this, "Authorizer")
                        .apiId(api.getRef())
                        .name("members")
                        .authorizerType("JWT")
                        .identitySource(List.of("$request.header.Authorization"))
                        .jwtConfiguration(
                                CfnAuthorizer.JWTConfigurationProperty.builder()
                                        .issuer(identity.issuer())
                                        .audience(List.of(identity.clientId()))
                                        .build())
                        .build();
        Names.fix(authorizer, "HttpAuthorizer");
        return new Routes(this, api, authorizer);
    }

    /** Without scheme and path. */
    String domain() {
        return "%s.execute-api.%s.amazonaws.com".formatted(api.getRef(), house.settings().region());
    }

    String endpoint() {
        return api.getAttrApiEndpoint();
    }

    /** What a concern adds its paths to. */
    record Routes(Construct scope, CfnApi api, CfnAuthorizer authorizer) {
        /** Sends every method of these paths to the function's published version. */
        void add(LatchkeyFunction function, String... paths) {
            var integration = integration(function);
            for (int n = 0; n < paths.length; n++) {
                Names.fix(
                        route(function.name() + "Route" + n, "ANY " + paths[n], integration)
                                .authorizationType("JWT")
                                .authorizerId(authorizer.getRef())
                                .build(),
                        function.name() + "Route" + n);
            }
        }

        /**
         * Sends reads of this path to the function's published version without asking who is
         * calling.
         */
        void addOpen(LatchkeyFunction function, String path) {
            var integration = integration(function);
            for (var method : List.of("GET", "HEAD")) {
                var id = function.name() + method + "Route";
                var route =
                        route(id, method + " " + path, integration)
                                .authorizationType("NONE")
                                .build();
                Names.fix(route, id);
                NagReasons.secretAddress(route);
            }
        }

        private CfnIntegration integration(LatchkeyFunction function) {
            var alias = function.liveArn();
            var integration =
                    CfnIntegration.Builder.create(scope, function.name() + "Integration")
                            .apiId(api.getRef())
                            .integrationType("AWS_PROXY")
                            .integrationUri(alias)
                            .payloadFormatVersion("2.0")
                            .timeoutInMillis(30_000)
                            .build();
            Names.fix(integration, function.name() + "Integration");
            permit(function, alias);
            return integration;
        }

        private CfnRoute.Builder route(String id, String key, CfnIntegration integration) {
            return CfnRoute.Builder.create(scope, id)
                    .apiId(api.getRef())
                    .routeKey(key)
                    .target("integrations/" + integration.getRef());
        }

        private void permit(LatchkeyFunction function, String alias) {
            var permission =
                    CfnPermission.Builder.create(scope, function.name() + "Permission")
                            .action("lambda:InvokeFunction")
                            .functionName(alias)
                            .principal("apigateway.amazonaws.com")
                            .sourceArn(Arns.of(scope, "execute-api", api.getRef() + "/*/*"))
                            .build();
            Names.fix(permission, function.name() + "Permission");
        }
    }
}
