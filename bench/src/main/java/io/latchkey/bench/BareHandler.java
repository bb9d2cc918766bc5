package io.latchkey.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The least that a function with a DynamoDB client can be: what every other start is compared with.
 */
public final class BareHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final DynamoDbClient dynamoDb =
            DynamoDbClient.builder()
                    .region(Region.US_EAST_1)
                    .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")))
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("bench", "bench")))
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        var key =
                Map.of("pk", AttributeValue.fromS("TEAM#demo"), "sk", AttributeValue.fromS("none"));
        var found =
                dynamoDb.getItem(r -> r.tableName(System.getenv("TRANSACTIONS_TABLE")).key(key))
                        .hasItem();
        return Map.of("found", found);
    }
}
