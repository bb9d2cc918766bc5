package io.latchkey.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private final Synthesized dev = Synthesized.dev();

    @Test
    void every_route_asks_who_is_calling_but_one_whose_address_is_a_secret() {
        for (var route : dev.all("AWS::ApiGatewayV2::Route").values()) {
            var properties = route.path("Properties");
            var type = properties.path("AuthorizationType").asText();
            switch (properties.path("RouteKey").asText()) {
                case "$connect" -> {
                    assertThat(type).isEqualTo("CUSTOM");
                    assertThat(properties.at("/AuthorizerId/Ref").asText())
                            .isEqualTo("LiveAuthorizer");
                }
                // Who was let in at $connect is leaving: there is nothing to refuse.
                case "$disconnect" -> assertThat(type).isEqualTo("NONE");
                case "GET /v1/calendars/{file}", "HEAD /v1/calendars/{file}" -> {
                    assertThat(type).isEqualTo("NONE");
                    assertThat(properties.path("Target").toString())
                            .contains("ServeCalendarIntegration");
                }
                default -> {
                    assertThat(type).isEqualTo("JWT");
                    assertThat(properties.at("/AuthorizerId/Ref").asText())
                            .isEqualTo("HttpAuthorizer");
                }
            }
        }
    }

    @Test
    void the_routes_are_those_of_the_contract() {
        var keys =
                dev.all("AWS::ApiGatewayV2::Route").values().stream()
                        .map(route -> route.at("/Properties/RouteKey").asText())
                        .collect(Collectors.toSet());
        assertThat(keys)
                .containsExactlyInAnyOrder(
                        "ANY /v1/task-templates",
                        "ANY /v1/task-templates/{proxy+}",
                        "ANY /v1/transactions",
                        "ANY /v1/transactions/{proxy+}",
                        "ANY /v1/deadlines/{proxy+}",
                        "ANY /v1/listings",
                        "ANY /v1/listings/{proxy+}",
                        "ANY /v1/calendar-feeds",
                        "ANY /v1/calendar-feeds/{proxy+}",
                        "ANY /v1/reminder-settings",
                        "GET /v1/calendars/{file}",
                        "HEAD /v1/calendars/{file}",
                        "$connect",
                        "$disconnect");
    }

    @Test
    void a_token_counts_when_our_pool_made_it_for_our_client() {
        var jwt = dev.properties("HttpAuthorizer").path("JwtConfiguration");
        assertThat(jwt.at("/Issuer/Fn::GetAtt").toString())
                .isEqualTo("[\"UserPool\",\"ProviderURL\"]");
        assertThat(jwt.at("/Audience/0/Ref").asText()).isEqualTo("WebClient");
    }

    @Test
    void the_websocket_token_is_read_from_the_subprotocol_header() {
        var authorizer = dev.properties("LiveAuthorizer");
        assertThat(authorizer.path("AuthorizerType").asText()).isEqualTo("REQUEST");
        assertThat(authorizer.path("IdentitySource").toString())
                .isEqualTo("[\"route.request.header.Sec-WebSocket-Protocol\"]");
        assertThat(dev.properties("LiveStage").path("StageName").asText()).isEqualTo("live");
    }

    @Test
    void every_stage_is_throttled_and_its_log_names_no_person() {
        for (var stage : dev.all("AWS::ApiGatewayV2::Stage").values()) {
            var properties = stage.path("Properties");
            assertThat(properties.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt())
                    .isPositive();
            var format = properties.at("/AccessLogSettings/Format").asText();
            assertThat(format).contains("$context.requestId").contains("$context.status");
            assertThat(
                            List.of(
                                    "$context.path",
                                    "queryString",
                                    "sourceIp",
                                    "userAgent",
                                    "authorizer",
                                    "identity"))
                    .noneMatch(format::contains);
        }
    }

    @Test
    void the_edge_sends_each_path_to_its_origin_and_caches_no_answer_of_the_api() {
        var distribution = dev.properties("Distribution").path("DistributionConfig");
        var paths =
                Synthesized.list(distribution.path("CacheBehaviors")).stream()
                        .collect(
                                Collectors.toMap(
                                        b -> b.path("PathPattern").asText(),
                                        b -> origin(distribution, b)));
        assertThat(paths).containsOnlyKeys("/v1/*", "/live", "/photos/*", "/uploads/*");
        assertThat(paths.get("/v1/*")).asString().contains("HttpApi");
        assertThat(paths.get("/live")).asString().contains("LiveApi");
        assertThat(paths.get("/photos/*")).asString().contains("ListingsBucket");
        assertThat(distribution.path("CacheBehaviors"))
                .filteredOn(b -> !b.path("PathPattern").asText().equals("/photos/*"))
                .allMatch(b ->
                        b.path("CachePolicyId")
                                .asText()
                                .equals("4135ea2d-6df8-44a3-9df3-4b5a84be39ad"));
        assertThat(origin(distribution, distribution.path("DefaultCacheBehavior")))
                .contains("WebBucket");
    }

    private static String origin(JsonNode distribution, JsonNode behavior) {
        var id = behavior.path("TargetOriginId").asText();
        return Synthesized.list(distribution.path("Origins")).stream()
                .filter(origin -> origin.path("Id").asText().equals(id))
                .map(origin -> origin.path("DomainName").toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pages_run_our_own_scripts_only_and_stand_in_no_frame() {
        var policy = dev.properties("SecurityHeaders").toString();
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void nobody_signs_up_alone_and_no_client_writes_a_members_team() {
        var pool = dev.properties("UserPool");
        assertThat(pool.at("/AdminCreateUserConfig/AllowAdminCreateUserOnly").asBoolean()).isTrue();
        var team =
                Synthesized.list(pool.path("Schema")).stream()
                        .filter(a -> a.path("Name").asText().equals("team"))
                        .findFirst()
                        .orElseThrow();
        assertThat(team.path("Mutable").asBoolean(true)).isFalse();
        var client = dev.properties("WebClient");
        assertThat(client.path("WriteAttributes").toString()).isEqualTo("[\"email\",\"name\"]");
        assertThat(client.path("AllowedOAuthFlows").toString()).isEqualTo("[\"code\"]");
    }

    @Test
    void the_edges_log_leaves_out_addresses_queries_and_cookies() {
        assertThat(dev.properties("EdgeLogDelivery").path("RecordFields").toString())
                .contains("sc-status")
                .doesNotContain("c-ip")
                .doesNotContain("query")
                .doesNotContain("cookie")
                .doesNotContain("uri");
        assertThat(Synthesized.prod().all("AWS::Logs::Delivery")).isEmpty();
    }
}
