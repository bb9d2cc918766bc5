package io.latchkey.local.runtime.handlers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** The environment and the clients of one function, read as the product's functions read theirs. */
final class Cloud {
    private final Properties variables = new Properties();

    Cloud() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream("META-INF/latchkey/environment.properties")) {
            variables.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String variable(String name) {
        return variables.getProperty(name, "");
    }

    DynamoDbClient dynamoDb() {
        return configured(DynamoDbClient.builder(), "DYNAMODB").build();
    }

    EventBridgeClient eventBridge() {
        return configured(EventBridgeClient.builder(), "EVENTBRIDGE").build();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(
            B builder, String service) {
        var key = variable("AWS_ACCESS_KEY_ID");
        return builder.region(Region.of(variable("AWS_REGION")))
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(key, variable("AWS_SECRET_ACCESS_KEY"))))
                .endpointOverride(URI.create(variable("AWS_ENDPOINT_URL_" + service)));
    }
}
