package io.latchkey.support.testing;

import io.latchkey.engines.Engines;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** AWS's clients on an engine, or on the faulty proxy before one. */
public final class Clients {
    static final Region REGION = Region.US_EAST_1;

    private Clients() {}

    public static DynamoDbClient dynamoDb(URI endpoint) {
        return on(DynamoDbClient.builder(), endpoint).build();
    }

    /** For tests that look at what a single attempt does. */
    public static DynamoDbClient dynamoDbWithoutRetry(URI endpoint) {
        return on(DynamoDbClient.builder(), endpoint)
                .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
                .build();
    }

    public static SqsClient sqs(URI endpoint) {
        return on(SqsClient.builder(), endpoint).build();
    }

    public static S3Client s3(URI endpoint) {
        return on(S3Client.builder().forcePathStyle(true), endpoint).build();
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B on(
            B builder, URI endpoint) {
        var credentials = AwsBasicCredentials.create("test", Engines.SECRET);
        return builder.endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create());
    }
}
