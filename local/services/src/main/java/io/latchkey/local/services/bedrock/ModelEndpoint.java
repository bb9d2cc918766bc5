package io.latchkey.local.services.bedrock;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Another server that speaks Converse, such as a model on the same machine.
 *
 * @param address what stands before {@code /model/{id}/converse}
 * @param limit how long a whole answer may take
 */
public record ModelEndpoint(URI address, Duration limit) {
    private static final int LARGEST = 8 * 1024 * 1024;

    Answer converse(String modelId, byte[] body) throws Refusal {
        String path = "/model/" + URLEncoder.encode(modelId, StandardCharsets.UTF_8) + "/converse";
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(limit).build()) {
            return answer(client, request);
        } catch (IOException unreachable) {
            throw new Refusal(
                    503, "ServiceUnavailableException", "The model endpoint does not answer.");
        }
    }

    /** The limit is for the whole answer: a request's own time-out ends with the headers. */
    private Answer answer(HttpClient client, HttpRequest request) throws IOException, Refusal {
        var bodies =
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofByteArray(), LARGEST);
        try {
            return answer(
                    client.sendAsync(request, bodies).get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            client.shutdownNow();
            throw timedOut();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof HttpTimeoutException) {
                throw timedOut();
            }
            throw new IOException(failed);
        } catch (InterruptedException stopped) {
            client.shutdownNow();
            Thread.currentThread().interrupt();
            throw timedOut();
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Answer answer = Answer.bytes(response.statusCode(), "application/json", response.body());
        return response.headers()
                .firstValue("x-amzn-errortype")
                .map(type -> answer.with("x-amzn-errortype", type))
                .orElse(answer);
    }

    private static Refusal timedOut() {
        return new Refusal(
                408, "ModelTimeoutException", "The model endpoint took longer than its limit.");
    }
}
