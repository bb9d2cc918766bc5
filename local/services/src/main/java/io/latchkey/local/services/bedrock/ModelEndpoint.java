package io.latchkey.local.services.bedrock;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Another server that speaks Converse, such as a model on the same machine.
 *
 * @param address what stands before {@code /model/{id}/converse}
 * @param limit how long an answer may take
 */
public record ModelEndpoint(URI address, Duration limit) {
    private static final int LARGEST = 8 * 1024 * 1024;

    Answer converse(String modelId, byte[] body) throws Refusal {
        String path = "/model/" + URLEncoder.encode(modelId, StandardCharsets.UTF_8) + "/converse";
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(limit)
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(limit).build()) {
            return answer(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (HttpTimeoutException late) {
            throw timedOut();
        } catch (IOException unreachable) {
            throw new Refusal(
                    503, "ServiceUnavailableException", "The model endpoint does not answer.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw timedOut();
        }
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException, Refusal {
        byte[] body = response.body().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refusal(424, "ModelErrorException", "The model's answer is too large.");
        }
        Answer answer = Answer.bytes(response.statusCode(), "application/json", body);
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
