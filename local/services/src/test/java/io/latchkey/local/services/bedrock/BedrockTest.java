package io.latchkey.local.services.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.Served;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ModelTimeoutException;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceUnavailableException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class BedrockTest {
    private static final String TITAN = "amazon.titan-embed-text-v2:0";
    private static Served served;
    private static BedrockRuntimeClient client;

    @BeforeAll
    static void start() {
        served = new Served(new Bedrock(Optional.empty()));
        client = client(served.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        served.close();
    }

    @Test
    void whatMeansTheSameLiesCloserThanWhatDoesNot() {
        double[] house = embed("A three bedroom house with a large garden near a good school", 512);
        double[] home = embed("Family home, 3 beds, big yard, close to excellent schools", 512);
        double[] tax = embed("The quarterly tax filing is due at the end of April", 512);
        assertThat(cosine(house, home)).isGreaterThan(cosine(house, tax) + 0.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1024})
    void titansSizesAreFilledUpWithZerosThatChangeNoDistance(int dimensions) {
        double[] vector = embed("A house by the lake", dimensions);
        assertThat(vector).hasSize(dimensions);
        assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-6));
        assertThat(java.util.Arrays.stream(vector).skip(384).allMatch(v -> v == 0)).isTrue();
        double length = Math.sqrt(java.util.Arrays.stream(vector).map(v -> v * v).sum());
        assertThat(length).isCloseTo(1, within(1e-4));
    }

    @Test
    void theAnswerSaysWhichModelMadeIt() {
        var answer =
                served.send(
                        served.request("/model/amazon.titan-embed-text-v2%3A0/invoke")
                                .POST(
                                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                                "{\"inputText\":\"Hello\"}")));
        assertThat(answer.headers().firstValue("x-latchkey-model"))
                .contains("bge-small-en-v1.5-q; dimensions=384; padded-to=1024");
        assertThat(answer.headers().firstValue("x-amzn-bedrock-input-token-count")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inputText\":\"Hello\",\"dimensions\":256}",
                "{\"inputText\":\"Hello\",\"dimensions\":384}",
                "{\"inputText\":\"Hello\",\"dimensions\":\"many\"}",
                "{\"inputText\":\"\"}",
                "{}",
                "{\"inputText\":7}",
                "{\"inputText\":\"Hello\",\"unknown\":1}",
                "{\"inputText\":\"Hello\",\"embeddingTypes\":[\"binary\"]}",
                "[]",
                "not json"
            })
    void whatTitanOrTheLocalModelCannotDoIsAValidationError(String body) {
        assertThatThrownBy(() -> invoke(TITAN, body)).isInstanceOf(ValidationException.class);
    }

    @Test
    void tooFewDimensionsAreRefusedWithTheNumberThereIs() {
        assertThatThrownBy(() -> invoke(TITAN, "{\"inputText\":\"Hello\",\"dimensions\":256}"))
                .hasMessageContaining("384");
        assertThatThrownBy(() -> invoke(TITAN, "{\"inputText\":\"" + "x".repeat(50_001) + "\"}"))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void anotherModelIsNotPretended() {
        assertThatThrownBy(() -> invoke("anthropic.claude-3", "{}"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("model identifier is invalid");
    }

    @Test
    void converseIsThrottledWhileNoModelIsConfigured() {
        assertThatThrownBy(() -> converse(client)).isInstanceOf(ThrottlingException.class);
    }

    @Test
    void converseIsForwardedToAConfiguredModel() {
        ObjectNode reply = Json.object().put("stopReason", "end_turn");
        ObjectNode message = reply.putObject("output").putObject("message");
        message.put("role", "assistant").putArray("content").addObject().put("text", "Hello back");
        reply.putObject("usage").put("inputTokens", 1).put("outputTokens", 2).put("totalTokens", 3);
        try (Served model = new Served(request -> Answer.json(200, reply.toString()));
                Served front = forwarding(model.address(), Duration.ofSeconds(5));
                BedrockRuntimeClient sdk = client(front.address())) {
            assertThat(converse(sdk)).isEqualTo("Hello back");
        }
    }

    @Test
    void aModelThatIsTooSlowTimesOutAndOneThatIsAwayIsUnavailable() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Served model =
                        new Served(request -> {
                            awaitQuietly(over);
                            return Answer.empty(200);
                        });
                Served front = forwarding(model.address(), Duration.ofMillis(100));
                BedrockRuntimeClient sdk = client(front.address())) {
            assertThatThrownBy(() -> converse(sdk)).isInstanceOf(ModelTimeoutException.class);
            over.countDown();
        }
        try (Served front = forwarding(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1));
                BedrockRuntimeClient sdk = client(front.address())) {
            assertThatThrownBy(() -> converse(sdk)).isInstanceOf(ServiceUnavailableException.class);
        }
    }

    @Test
    void aModelThatStopsInTheMiddleOfItsAnswerTimesOutToo() {
        CountDownLatch over = new CountDownLatch(1);
        try (Served model =
                        new Served(request ->
                                new Answer(
                                        200,
                                        Headers.of("content-type", "application/json"),
                                        out -> {
                                            out.write('{');
                                            out.flush();
                                            awaitQuietly(over);
                                        }));
                Served front = forwarding(model.address(), Duration.ofMillis(200));
                BedrockRuntimeClient sdk = client(front.address())) {
            assertThatThrownBy(() -> converse(sdk)).isInstanceOf(ModelTimeoutException.class);
            over.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Served forwarding(URI model, Duration limit) {
        return new Served(new Bedrock(Optional.of(new ModelEndpoint(model, limit))));
    }

    private static BedrockRuntimeClient client(URI address) {
        return BedrockRuntimeClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(Served.CREDENTIALS)
                .overrideConfiguration(c ->
                        c.retryStrategy(RetryMode.STANDARD).retryStrategy(b -> b.maxAttempts(1)))
                .build();
    }

    private static String converse(BedrockRuntimeClient sdk) {
        return sdk.converse(request ->
                        request.modelId("anthropic.claude-3")
                                .messages(
                                        Message.builder()
                                                .role(ConversationRole.USER)
                                                .content(ContentBlock.fromText("Hello"))
                                                .build()))
                .output()
                .message()
                .content()
                .getFirst()
                .text();
    }

    private static JsonNode invoke(String model, String body) {
        SdkBytes answer =
                client.invokeModel(r -> r.modelId(model).body(SdkBytes.fromUtf8String(body)))
                        .body();
        return Json.read(answer.asByteArray()).orElseThrow();
    }

    private static double[] embed(String text, int dimensions) {
        String body = Json.object().put("inputText", text).put("dimensions", dimensions).toString();
        JsonNode answer = invoke(TITAN, body);
        assertThat(answer.path("inputTextTokenCount").asInt()).isPositive();
        return answer.path("embedding").valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static double cosine(double[] a, double[] b) {
        double dot = 0;
        double lengths = 0;
        double others = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            lengths += a[i] * a[i];
            others += b[i] * b[i];
        }
        return dot / Math.sqrt(lengths * others);
    }
}
