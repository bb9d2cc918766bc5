package io.latchkey.support.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Signed requests to the search collection. What may pass by itself (throttling, a server that is
 * away) is tried again with backoff and jitter; then it is reported.
 */
public final class SearchWire {
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final String SIGNING_NAME = "aoss";

    private final URI endpoint;
    private final AwsClients identity;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final SdkHttpClient http =
            UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(2))
                    .socketTimeout(Duration.ofSeconds(3))
                    .build();

    private SearchWire(URI endpoint, AwsClients identity) {
        this.endpoint = endpoint;
        this.identity = identity;
    }

    /** The collection that the template gives to this function as {@code SEARCH_ENDPOINT}. */
    public static SearchWire of(Environment environment) {
        return new SearchWire(
                URI.create(environment.require("SEARCH_ENDPOINT")), new AwsClients(environment));
    }

    /** An answer, good or bad, with its JSON; missing where it had none. */
    record Answer(int status, JsonNode body) {
        void requireSuccess() {
            if (status >= 300) {
                throw new SearchUnavailable(
                        "search answered "
                                + status
                                + " "
                                + body.path("error").path("type").asText());
            }
        }

        private boolean mayPass() {
            return status == 429 || status >= 500;
        }
    }

    /**
     * The answer to the request, whatever it says once it is one that will not change by itself.
     *
     * @throws SearchUnavailable when none came in all attempts
     */
    Answer send(SdkHttpMethod method, String path, JsonNode body) {
        return send(new Call(method, path, "application/json", Json.write(body)));
    }

    /** As {@link #send}, without a body. */
    Answer send(SdkHttpMethod method, String path) {
        return send(new Call(method, path, "application/json", ""));
    }

    /**
     * As {@link #send}, for the calls that take many documents, each on a line.
     *
     * @throws SearchUnavailable when no answer came in all attempts
     */
    Answer sendLines(String path, List<? extends JsonNode> lines) {
        var body = new StringBuilder();
        lines.forEach(line -> body.append(Json.write(line)).append('\n'));
        return send(new Call(SdkHttpMethod.POST, path, "application/x-ndjson", body.toString()));
    }

    private record Call(SdkHttpMethod method, String path, String type, String body) {}

    private Answer send(Call call) {
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = sendOnce(call);
                if (!answer.mayPass()) {
                    return answer;
                }
                if (attempt == ATTEMPTS) {
                    throw new SearchUnavailable(
                            "search answered " + answer.status() + " " + ATTEMPTS + " times");
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new SearchUnavailable("search did not answer", e);
                }
            }
            pause(attempt);
        }
    }

    private Answer sendOnce(Call call) throws IOException {
        ContentStreamProvider content =
                ContentStreamProvider.fromByteArray(call.body().getBytes(StandardCharsets.UTF_8));
        var request =
                SdkHttpRequest.builder()
                        .uri(endpoint.resolve(call.path()))
                        .method(call.method())
                        .putHeader("content-type", call.type())
                        .build();
        var signed =
                signer.sign(r ->
                        r.identity(identity.credentials().resolveCredentials())
                                .request(request)
                                .payload(content)
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SIGNING_NAME)
                                .putProperty(AwsV4HttpSigner.REGION_NAME, identity.region().id()));
        var execute = HttpExecuteRequest.builder().request(signed.request());
        // The JDK's client makes a POST of a GET that has a body, an empty one too.
        if (!call.body().isEmpty()) {
            execute.contentStreamProvider(signed.payload().orElse(content));
        }
        return answer(execute.build());
    }

    private Answer answer(HttpExecuteRequest request) throws IOException {
        var response = http.prepareRequest(request).call();
        var status = response.httpResponse().statusCode();
        var body = response.responseBody();
        if (body.isEmpty()) {
            return new Answer(status, MissingNode.getInstance());
        }
        try (var in = body.get()) {
            var bytes = in.readAllBytes();
            return new Answer(status, json(status, bytes));
        }
    }

    /** A proxy on the way may say 503 in HTML. */
    private static JsonNode json(int status, byte[] bytes) throws IOException {
        return status >= 500 ? MissingNode.getInstance() : Json.tolerant().readTree(bytes);
    }

    private static void pause(int attempt) {
        var longest = FIRST_PAUSE.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
}
