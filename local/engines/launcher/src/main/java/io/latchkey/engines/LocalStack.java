package io.latchkey.engines;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * The LocalStack of {@code compose.yaml}: one address for all the services that it stands in for.
 */
public final class LocalStack {
    public static final URI ADDRESS = URI.create("http://127.0.0.1:4566");

    private static final List<String> NEEDED =
            List.of("dynamodb", "dynamodbstreams", "sqs", "s3", "events", "secretsmanager");

    private LocalStack() {}

    /**
     * The endpoint of the running LocalStack.
     *
     * @throws IllegalStateException with one line that says what to do, when it does not answer or
     *     lacks a service
     */
    public static URI reach(URI address) {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(address.resolve("/_localstack/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            requireServices(http.send(request, BodyHandlers.ofString()).body());
            return address;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "LocalStack does not answer at "
                            + address
                            + ": run docker compose up -d --wait",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reaching LocalStack", e);
        }
    }

    private static void requireServices(String health) {
        for (var service : NEEDED) {
            var ready = health.matches("(?s).*\"" + service + "\":\\s*\"(available|running)\".*");
            if (!ready) {
                throw new IllegalStateException("LocalStack runs without " + service);
            }
        }
    }
}
