package io.latchkey.local.runtime.plan;

import io.latchkey.local.gateway.Throttling;
import io.latchkey.local.gateway.http.Cors;
import io.latchkey.local.runtime.template.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads HTTP and WebSocket APIs. */
public final class Fronts {
    private Fronts() {}

    /** An API; {@code selection} is a WebSocket API's route selection expression. */
    public record Api(String id, boolean webSocket, String selection, Optional<Cors> cors) {}

    /** A stage and its default throttling. */
    public record Stage(String apiId, String name, Throttling throttling) {}

    /** What stands behind a route. */
    public record Integration(String functionArn, Duration timeout) {}

    /** Who is let in. */
    public sealed interface Authorizer {
        /** By a token. */
        record Jwt(String id, String issuer, List<String> audiences) implements Authorizer {}

        /** By a function. */
        record Lambda(String id, String functionArn, List<String> sources) implements Authorizer {}
    }

    /** A route; names its integration and authorizer by their ids. */
    public record ApiRoute(
            String apiId,
            String key,
            String integrationId,
            Optional<String> authorizerId,
            List<String> scopes) {}

    static void api(Reading reading) {
        var fields =
                reading.fields()
                        .withoutEffect("Name", "Description", "DisableExecuteApiEndpoint", "Tags");
        var socket = fields.text("ProtocolType").equals("WEBSOCKET");
        var selection = fields.maybe("RouteSelectionExpression").orElse("");
        var cors = fields.object("CorsConfiguration", Fronts::cors);
        reading.plan().apis.put(reading.ref(), new Api(reading.ref(), socket, selection, cors));
    }

    private static Cors cors(Fields fields) {
        return new Cors(
                fields.texts("AllowOrigins"),
                fields.texts("AllowMethods"),
                fields.texts("AllowHeaders"),
                fields.texts("ExposeHeaders"),
                Duration.ofSeconds(fields.number("MaxAge", 0)),
                fields.flag("AllowCredentials", false));
    }

    static void stage(Reading reading) {
        var fields =
                reading.fields()
                        .withoutEffect(
                                "AccessLogSettings",
                                "AutoDeploy",
                                "Description",
                                "Tags",
                                "DeploymentId");
        var throttling = fields.object("DefaultRouteSettings", Fronts::throttling);
        reading.plan()
                .stages
                .add(
                        new Stage(
                                fields.text("ApiId"),
                                fields.text("StageName"),
                                throttling.orElse(Throttling.ACCOUNT)));
    }

    private static Throttling throttling(Fields fields) {
        fields.withoutEffect("DetailedMetricsEnabled", "LoggingLevel", "DataTraceEnabled");
        return new Throttling(
                fields.number("ThrottlingRateLimit", (int) Throttling.ACCOUNT.rate()),
                fields.number("ThrottlingBurstLimit", Throttling.ACCOUNT.burst()));
    }

    static void integration(Reading reading) {
        var fields = reading.fields().withoutEffect("ApiId", "Description", "IntegrationMethod");
        if (!fields.text("IntegrationType").equals("AWS_PROXY")) {
            throw fields.refuse("IntegrationType", "is not AWS_PROXY");
        }
        var api = reading.plan().apis.get(fields.text("ApiId"));
        var format = fields.maybe("PayloadFormatVersion").orElse("1.0");
        if (api != null && !api.webSocket() && !format.equals("2.0")) {
            throw fields.refuse("PayloadFormatVersion", "is not 2.0");
        }
        reading.plan()
                .integrations
                .put(
                        reading.ref(),
                        new Integration(
                                function(fields.text("IntegrationUri")),
                                Duration.ofMillis(fields.number("TimeoutInMillis", 29_000))));
    }

    /** A function's ARN, or API Gateway's address of its invocations. */
    private static String function(String uri) {
        return uri.replaceFirst("^arn:aws:apigateway:.*/functions/", "")
                .replaceFirst("/invocations$", "");
    }

    static void authorizer(Reading reading) {
        var fields =
                reading.fields().withoutEffect("ApiId", "Name", "AuthorizerResultTtlInSeconds");
        var sources = fields.texts("IdentitySource");
        Authorizer authorizer =
                switch (fields.text("AuthorizerType")) {
                    case "JWT" -> jwt(reading, fields, sources);
                    case "REQUEST" ->
                            new Authorizer.Lambda(
                                    reading.ref(), function(fields.text("AuthorizerUri")), sources);
                    case String other -> throw fields.refuse("AuthorizerType", "is " + other);
                };
        reading.plan().authorizers.put(reading.ref(), authorizer);
    }

    private static Authorizer jwt(Reading reading, Fields fields, List<String> sources) {
        if (!sources.equals(List.of("$request.header.Authorization"))) {
            throw fields.refuse("IdentitySource", "is not the header Authorization alone");
        }
        return fields.object(
                        "JwtConfiguration",
                        j ->
                                new Authorizer.Jwt(
                                        reading.ref(), j.text("Issuer"), j.texts("Audience")))
                .orElseThrow(() -> fields.refuse("JwtConfiguration", "is missing"));
    }

    static void route(Reading reading) {
        var fields = reading.fields().withoutEffect("ApiKeyRequired", "OperationName");
        var kind = fields.maybe("AuthorizationType").orElse("NONE");
        if (kind.equals("AWS_IAM")) {
            throw fields.refuse("AuthorizationType", "AWS_IAM is not understood");
        }
        reading.plan()
                .routes
                .add(
                        new ApiRoute(
                                fields.text("ApiId"),
                                fields.text("RouteKey"),
                                fields.text("Target").replace("integrations/", ""),
                                fields.maybe("AuthorizerId"),
                                fields.texts("AuthorizationScopes")));
    }
}
