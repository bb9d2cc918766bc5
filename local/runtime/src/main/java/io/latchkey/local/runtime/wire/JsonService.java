package io.latchkey.local.runtime.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;

/** A client of one engine in one of AWS's JSON protocols; safe for use by many threads. */
public final class JsonService {
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** Longer than the longest poll. */
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final URI endpoint;
    private final String target;
    private final String service;

    private JsonService(URI endpoint, String target, String service) {
        this.endpoint = endpoint;
        this.target = target;
        this.service = service;
    }

    public static JsonService dynamoDb(URI endpoint) {
        return new JsonService(endpoint, "DynamoDB_20120810.", "dynamodb");
    }

    public static JsonService streams(URI endpoint) {
        return new JsonService(endpoint, "DynamoDBStreams_20120810.", "dynamodb");
    }

    public static JsonService sqs(URI endpoint) {
        return new JsonService(endpoint, "AmazonSQS.", "sqs");
    }

    /**
     * Calls one operation.
     *
     * @throws ServiceRefusal when the service says no
     * @throws UncheckedIOException when it does not answer
     */
    public JsonNode call(String operation, JsonNode body) {
        var request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(LIMIT)
                        .header("x-amz-target", target + operation)
                        .header("content-type", "application/x-amz-json-1.0")
                        .header("authorization", signature())
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var json = JSON.readTree(answer.body().length == 0 ? EMPTY : answer.body());
            if (answer.statusCode() >= 300) {
                throw refusal(operation, json);
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(service + " did not answer " + operation, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(e);
        }
    }

    private static final byte[] EMPTY = {'{', '}'};

    /** Engines want a signature and do not look into it. */
    private String signature() {
        return "AWS4-HMAC-SHA256 Credential=suite/20260101/us-east-1/%s/aws4_request, SignedHeaders=host, Signature=suite"
                .formatted(service);
    }

    private static ServiceRefusal refusal(String operation, JsonNode json) {
        var type = json.path("__type").asText("");
        var message = json.path("message").asText(json.path("Message").asText(""));
        return new ServiceRefusal(operation, type.substring(type.indexOf('#') + 1), message);
    }

    /** The suite is stopping and interrupted a call. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped(InterruptedException cause) {
            super(cause);
        }
    }
}
