package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.testing.FunctionEnvironment;
import io.latchkey.support.testing.Invocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** The samples of triggers, handed to the handlers that they are for. */
class SamplesTest {
    private static final TransactionsCloud CLOUD = TransactionsCloud.start();

    @Test
    void theHttpSampleOpensADeal() throws IOException {
        var api = FunctionEnvironment.in(CLOUD.environment(), TransactionsApi::new);
        var answer = call(api, "http-open-transaction");
        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(201);
        assertThat(Json.tolerant().readTree(answer.path("body").asText()).path("id").asText())
                .startsWith("tx_");
    }

    @Test
    void theQueueSampleIsHandled() throws IOException {
        var handler = FunctionEnvironment.in(CLOUD.environment(), RecalculateDeadlines::new);
        assertThat(call(handler, "sqs-recalculate-deadlines").path("batchItemFailures")).isEmpty();
    }

    @Test
    void theQueueSampleOfATableIsHandled() throws IOException {
        var handler = FunctionEnvironment.in(CLOUD.environment(), RecomputeDeals::new);
        assertThat(call(handler, "sqs-recompute-deals").path("batchItemFailures")).isEmpty();
    }

    @Test
    void thePoisonInTheSampleIsLaidAsideAndItsNeighbourHandled() throws IOException {
        var handler = FunctionEnvironment.in(CLOUD.environment(), RecalculateDeadlines::new);
        assertThat(call(handler, "sqs-with-poison").path("batchItemFailures")).isEmpty();
        var letters = CLOUD.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst()).startsWith("is no domain event");
    }

    @Test
    void theScheduleSampleIsHandled() throws IOException {
        var handler = FunctionEnvironment.in(CLOUD.environment(), RemindOfDeadlines::new);
        assertThat(call(handler, "schedule-remind-of-deadlines").path("reminded").asInt(-1))
                .isNotNegative();
    }

    private static JsonNode call(RequestStreamHandler handler, String name) throws IOException {
        var output = new ByteArrayOutputStream();
        try (var in = sample(name)) {
            handler.handleRequest(in, output, Invocation.of("test"));
        }
        return Json.tolerant().readTree(output.toByteArray());
    }

    private static InputStream sample(String name) throws IOException {
        try (var in = SamplesTest.class.getResourceAsStream("/events/samples/" + name + ".json")) {
            if (in == null) {
                throw new IOException("no sample " + name);
            }
            return new ByteArrayInputStream(in.readAllBytes());
        }
    }
}
