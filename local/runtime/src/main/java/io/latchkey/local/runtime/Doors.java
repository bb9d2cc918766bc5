package io.latchkey.local.runtime;

import io.latchkey.local.gateway.ApiIdentity;
import io.latchkey.local.gateway.Invoker;
import io.latchkey.local.gateway.http.HttpApi;
import io.latchkey.local.gateway.http.HttpApiSettings;
import io.latchkey.local.gateway.http.JwtAuthorizer;
import io.latchkey.local.gateway.http.JwtSettings;
import io.latchkey.local.gateway.http.Route;
import io.latchkey.local.gateway.http.RouteKey;
import io.latchkey.local.gateway.websocket.ConnectionLimits;
import io.latchkey.local.gateway.websocket.RequestAuthorizer;
import io.latchkey.local.gateway.websocket.WebSocketApi;
import io.latchkey.local.gateway.websocket.WebSocketRoute;
import io.latchkey.local.gateway.websocket.WebSocketSettings;
import io.latchkey.local.runtime.plan.Addresses;
import io.latchkey.local.runtime.plan.Blueprint;
import io.latchkey.local.runtime.plan.Fronts;
import io.latchkey.local.runtime.plan.Place;
import io.latchkey.local.runtime.template.NotUnderstood;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the APIs of the plan, each route only as far as its function lets API Gateway in. */
final class Doors {
    private static final String GATEWAY = "apigateway.amazonaws.com";

    private final Blueprint plan;
    private final Place place;
    private final Access access;
    private final Addresses addresses;
    private final Map<String, JwtAuthorizer> judges = new HashMap<>();

    Doors(Blueprint plan, Place place, Access access, Addresses addresses) {
        this.plan = plan;
        this.place = place;
        this.access = access;
        this.addresses = addresses;
    }

    /** HTTP APIs by the host name that the edge knows them by. */
    Map<String, HttpApi> http(Invoker invoker, Clock clock) {
        var apis = new HashMap<String, HttpApi>();
        for (var stage : stages(false)) {
            var routes = routes(stage).stream().map(r -> route(stage, r, clock)).toList();
            var settings = new HttpApiSettings(identity(stage), routes, api(stage).cors());
            apis.put(host(stage), new HttpApi(settings, invoker, clock));
        }
        return apis;
    }

    Map<String, WebSocketApi> sockets(Invoker invoker, Clock clock) {
        var apis = new HashMap<String, WebSocketApi>();
        for (var stage : stages(true)) {
            var settings =
                    new WebSocketSettings(
                            identity(stage),
                            api(stage).selection(),
                            routes(stage).stream().map(r -> socket(stage, r)).toList(),
                            door(stage),
                            stage.throttling(),
                            ConnectionLimits.AWS);
            apis.put(host(stage), new WebSocketApi(settings, invoker, clock));
        }
        return apis;
    }

    private List<Fronts.Stage> stages(boolean webSocket) {
        return plan.stages.stream().filter(s -> api(s).webSocket() == webSocket).toList();
    }

    private Fronts.Api api(Fronts.Stage stage) {
        return Optional.ofNullable(plan.apis.get(stage.apiId())).orElseThrow();
    }

    private List<Fronts.ApiRoute> routes(Fronts.Stage stage) {
        return plan.routes.stream().filter(r -> r.apiId().equals(stage.apiId())).toList();
    }

    private String host(Fronts.Stage stage) {
        return stage.apiId() + ".execute-api." + place.region() + ".amazonaws.com";
    }

    private ApiIdentity identity(Fronts.Stage stage) {
        return new ApiIdentity(
                stage.apiId(), place.account(), place.region(), stage.name(), host(stage));
    }

    private Route route(Fronts.Stage stage, Fronts.ApiRoute route, Clock clock) {
        var integration = integration(route);
        return new Route(
                RouteKey.parse(route.key()),
                callable(integration.functionArn(), source(stage, route.key())),
                route.authorizerId().map(id -> judge(id, clock)),
                route.scopes(),
                stage.throttling(),
                integration.timeout());
    }

    private Fronts.Integration integration(Fronts.ApiRoute route) {
        var integration = plan.integrations.get(route.integrationId());
        if (integration == null) {
            throw new NotUnderstood("route " + route.key() + " leads nowhere");
        }
        return integration;
    }

    private JwtAuthorizer judge(String id, Clock clock) {
        return judges.computeIfAbsent(
                id,
                key ->
                        switch (authorizer(key)) {
                            case Fronts.Authorizer.Jwt(_, String issuer, List<String> audiences) ->
                                    new JwtAuthorizer(
                                            new JwtSettings(addresses.here(issuer), audiences),
                                            clock);
                            case Fronts.Authorizer.Lambda _ ->
                                    throw new NotUnderstood(
                                            key + ": a Lambda authorizer of an HTTP API");
                        });
    }

    private Fronts.Authorizer authorizer(String id) {
        return Optional.ofNullable(plan.authorizers.get(id))
                .orElseThrow(() -> new NotUnderstood("there is no authorizer " + id));
    }

    private WebSocketRoute socket(Fronts.Stage stage, Fronts.ApiRoute route) {
        var function = integration(route).functionArn();
        return new WebSocketRoute(
                route.key(), callable(function, source(stage, route.key())), false);
    }

    private Optional<RequestAuthorizer> door(Fronts.Stage stage) {
        return routes(stage).stream()
                .filter(r -> r.key().equals("$connect"))
                .findFirst()
                .flatMap(Fronts.ApiRoute::authorizerId)
                .map(id -> door(stage, authorizer(id)));
    }

    private RequestAuthorizer door(Fronts.Stage stage, Fronts.Authorizer authorizer) {
        return switch (authorizer) {
            case Fronts.Authorizer.Lambda(String id, String arn, List<String> sources) ->
                    new RequestAuthorizer(callable(arn, api(stage, "authorizers/" + id)), sources);
            case Fronts.Authorizer.Jwt _ ->
                    throw new NotUnderstood("a JWT authorizer of a WebSocket API");
        };
    }

    /** The function's id, or one that cannot be called where API Gateway has no permission. */
    private String callable(String functionArn, String source) {
        var id = plan.function(functionArn).id();
        return access.granted(functionArn, GATEWAY, source) ? id : Calls.FORBIDDEN + id;
    }

    /** How a route names itself to Lambda's permissions. */
    private String source(Fronts.Stage stage, String key) {
        var parts = key.split(" ", 2);
        var path = parts.length == 1 ? parts[0] : parts[0].replace("ANY", "*") + parts[1];
        return api(stage, stage.name() + "/" + path);
    }

    private String api(Fronts.Stage stage, String rest) {
        return "arn:aws:execute-api:%s:%s:%s/%s"
                .formatted(place.region(), place.account(), stage.apiId(), rest);
    }
}
