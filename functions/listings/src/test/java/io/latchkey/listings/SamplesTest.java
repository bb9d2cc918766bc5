package io.latchkey.listings;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.testing.FunctionEnvironment;
import io.latchkey.support.testing.Invocation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The samples of triggers, handed to the handlers that they are for. */
class SamplesTest {
    private static final ListingsCloud CLOUD = ListingsCloud.start();

    @Test
    void theHttpSampleEntersAListing() throws IOException {
        var event = sample("http-enter-listing", APIGatewayV2HTTPEvent.class);
        var api = FunctionEnvironment.in(CLOUD.environment(), ListingsApi::new);
        var answer = api.handleRequest(event, Invocation.of("ListingsApi"));
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(201);
    }

    @Test
    void theQueueSampleOfAnUploadIsHandled() throws IOException {
        var event = sample("sqs-process-photo", JsonNode.class);
        var answer = ListingsCloud.call(CLOUD.handler(ProcessPhoto::new), event);
        assertThat(answer.path("batchItemFailures")).isEmpty();
        assertThat(CLOUD.deadLetters()).isEmpty();
    }

    private static <T> T sample(String name, Class<T> type) throws IOException {
        try (var in = SamplesTest.class.getResourceAsStream("/events/samples/" + name + ".json")) {
            return Json.tolerant().readValue(in, type);
        }
    }
}
