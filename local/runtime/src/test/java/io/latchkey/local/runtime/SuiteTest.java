package io.latchkey.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The whole of a small house: through the edge, the functions, the stream, the bus, the queue. Its
 * tests wait more than they work, so they wait together.
 */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuiteTest {
    private static final Duration SOON = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private Suite suite;
    private String token = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        House.in(folder);
        suite = Suite.start(options(folder));
        token = send("POST", "/_local/token", "{\"user\":\"ana\"}").body();
    }

    @AfterAll
    void stop() {
        suite.close();
    }

    private static SuiteOptions options(Path folder) {
        return new SuiteOptions(
                folder,
                folder.resolve("data"),
                0,
                true,
                SuiteOptions.Cloud.EMBEDDED,
                System.err::println);
    }

    @Test
    void whatIsWrittenComesThroughStreamAndBusAndQueueToItsEffectOnce() throws Exception {
        var answer = send("POST", "/v1/deals/one", "good");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(suite.address().toString());
        awaitCount("one", "1");
        assertThat(archived()).isPositive();
        assertThat(state().path("invocations").findValuesAsText("log"))
                .anyMatch(log -> log.contains("{\"deal\":\"one\"}"));
    }

    @Test
    void aRequestWithoutATokenIsRefusedAndAnUnknownPathIsNotFound() throws Exception {
        var request = HttpRequest.newBuilder(suite.address().resolve("/v1/deals/x")).build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/v1/nothing", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aCallThatTheRoleDoesNotAllowIsRefusedAsAwsRefusesIt() throws Exception {
        var answer = send("POST", "/v1/stranger/one", "good");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("DynamoDbException AccessDeniedException");
    }

    @Test
    void aRouteWhoseFunctionDoesNotLetTheGatewayInAnswersAsOnAws() throws Exception {
        var answer = send("GET", "/v1/closed", "");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void aQueueWhosePolicyDoesNotLetTheBusInGetsNothing() throws Exception {
        send("POST", "/v1/deals/unheard", "good");
        awaitCount("unheard", "1");
        assertThat(queue("House-Unheard").path("depth").asInt()).isZero();
    }

    @Test
    void poisonEndsAmongTheDeadLettersWhileItsNeighboursSucceedAndCanBeSentBack() throws Exception {
        send("POST", "/v1/deals/bad", "poison");
        send("POST", "/v1/deals/neighbour", "good");
        awaitCount("neighbour", "1");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(queue("House-Work").path("deadLetters").asInt()).isEqualTo(1));
        var letters = state().path("deadLetters").get(0);
        assertThat(letters.path("messages").get(0).path("body").asText()).contains("DEAL#bad");
        assertThat(send("POST", "/_local/redrive/House-Letters", "").statusCode()).isEqualTo(303);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(queue("House-Work").path("deadLetters").asInt()).isEqualTo(1));
    }

    @Test
    void aScheduleCallsItsFunction() {
        await().atMost(SOON).untilAsserted(() -> assertThat(count("ticks")).isEqualTo("1"));
    }

    @Test
    void thePagesOfTheSuiteTellWhatRunsAndWhatIsAbsent() throws Exception {
        var page = send("GET", "/_local", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("OpenDeal", "House-Work", "AWS::CloudWatch::Alarm");
        assertThat(page.headers().firstValue("content-security-policy")).isPresent();
        assertThat(send("GET", "/_local/mailbox", "").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/any/page", "").body()).contains("House");
        var config = new ObjectMapper().readTree(send("GET", "/config.json", "").body());
        assertThat(config.path("issuer").asText()).isEqualTo(suite.address() + "/_local/identity");
    }

    @Test
    void anotherSiteCannotMakeTheBrowserChangeAnything() throws Exception {
        var request =
                HttpRequest.newBuilder(suite.address().resolve("/_local/redrive/House-Letters"))
                        .header("origin", "https://elsewhere.example")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFunctionCanBeCalledByName() throws Exception {
        var event = "{\"rawPath\":\"/v1/deals/nobody\",\"routeKey\":\"\"}";
        var answer = send("POST", "/_local/invoke/OpenDeal", event);
        assertThat(answer.body()).contains("\"statusCode\":200");
        assertThat(send("POST", "/_local/invoke/Nobody", "{}").statusCode()).isEqualTo(404);
    }

    private void awaitCount(String deal, String count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(count(deal)).isEqualTo(count));
    }

    private String count(String deal) throws Exception {
        return send("GET", "/v1/deals/" + deal, "").body();
    }

    private JsonNode state() throws Exception {
        return new ObjectMapper().readTree(send("GET", "/_local/status.json", "").body());
    }

    private JsonNode queue(String name) throws Exception {
        for (var queue : state().path("queues")) {
            if (queue.path("name").asText().equals(name)) {
                return queue;
            }
        }
        throw new AssertionError("no queue " + name);
    }

    private int archived() throws Exception {
        return state().path("archives").get(0).path("bytes").asInt();
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(suite.address().resolve(path))
                        .header("authorization", "Bearer " + token)
                        .header("content-type", "text/plain")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
