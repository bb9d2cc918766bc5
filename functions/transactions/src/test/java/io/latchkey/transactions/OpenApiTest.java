package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the documentation shows of the API is sent to the API. */
class OpenApiTest {
    private static final Api ANA = TransactionsCloud.start().api("readers");
    private static final String COMPUTE = "/v1/deadlines/compute";

    @TestFactory
    Stream<DynamicTest> everyExampleOfARequestIsAnsweredAsTheDocumentSays() throws IOException {
        var post = document().path("paths").path(COMPUTE).path("post");
        var answers = examples(post.path("responses").path("200"));
        var sent = examples(post.path("requestBody"));
        assertThat(sent).hasSize(3);
        assertThat(answers).isNotEmpty();
        return sent.propertyStream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.getKey(),
                                () ->
                                        answers(
                                                example.getValue().path("value"),
                                                answers.path(example.getKey()).path("value"))));
    }

    private static void answers(JsonNode sent, JsonNode documented) {
        var answer = ANA.post(COMPUTE, sent.toString());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        if (!documented.isMissingNode()) {
            assertThat(answer.body()).isEqualTo(documented);
        }
    }

    private static JsonNode examples(JsonNode described) {
        return described.path("content").path("application/json").path("examples");
    }

    private static JsonNode document() throws IOException {
        try (var in =
                OpenApiTest.class.getResourceAsStream("/META-INF/swagger/transactions.json")) {
            return Json.strict().readTree(Objects.requireNonNull(in));
        }
    }
}
