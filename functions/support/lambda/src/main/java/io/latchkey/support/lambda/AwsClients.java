package io.latchkey.support.lambda;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Builds SDK clients from one function's environment: region, credentials and, on one machine, the
 * endpoint, all named explicitly so that no client looks further than the function it belongs to.
 */
public record AwsClients(Environment environment) {
    /** Longest a call may take with all its retries; under every function's own time limit. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(15);

    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(5);

    public DynamoDbClient dynamoDb() {
        return configure(DynamoDbClient.builder(), "DYNAMODB").build();
    }

    public SqsClient sqs() {
        return configure(SqsClient.builder(), "SQS").build();
    }

    public EventBridgeClient eventBridge() {
        return configure(EventBridgeClient.builder(), "EVENTBRIDGE").build();
    }

    /**
     * Any other service's client.
     *
     * @param service as in the SDK's own {@code AWS_ENDPOINT_URL_<service>} variables
     */
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configure(
            B builder, String service) {
        builder.region(region())
                .credentialsProvider(credentials())
                .httpClient(
                        UrlConnectionHttpClient.builder()
                                .connectionTimeout(Duration.ofSeconds(2))
                                .socketTimeout(ATTEMPT_TIMEOUT)
                                .build())
                .overrideConfiguration(overrides());
        environment
                .find("AWS_ENDPOINT_URL_" + service)
                .map(URI::create)
                .ifPresent(builder::endpointOverride);
        return builder;
    }

    public Region region() {
        return Region.of(environment.find("AWS_REGION").orElse("us-east-1"));
    }

    /** The function's own identity. */
    public AwsCredentialsProvider credentials() {
        var key = environment.find("AWS_ACCESS_KEY_ID");
        var secret = environment.find("AWS_SECRET_ACCESS_KEY");
        if (key.isEmpty() || secret.isEmpty()) {
            return EnvironmentVariableCredentialsProvider.create();
        }
        var session = environment.find("AWS_SESSION_TOKEN");
        return StaticCredentialsProvider.create(
                session.isPresent()
                        ? AwsSessionCredentials.create(key.get(), secret.get(), session.get())
                        : AwsBasicCredentials.create(key.get(), secret.get()));
    }

    private static ClientOverrideConfiguration overrides() {
        return ClientOverrideConfiguration.builder()
                .apiCallTimeout(CALL_TIMEOUT)
                .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                .retryStrategy(RetryMode.STANDARD)
                .build();
    }
}
