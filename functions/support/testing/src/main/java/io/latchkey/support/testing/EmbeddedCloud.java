package io.latchkey.support.testing;

import io.latchkey.engines.Engines;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The data services of AWS inside the test's JVM: each starts when it is first asked for, once, and
 * is shared by all tests, which keep apart by tables, queues and buckets of their own.
 */
public final class EmbeddedCloud {
    private static final AtomicInteger MADE = new AtomicInteger();

    private EmbeddedCloud() {}

    /** A queue and the one that its poison ends in. */
    public record Queue(String url, String deadLettersUrl) {}

    public static URI dynamoDbEndpoint() {
        return SharedEngine.DYNAMODB.endpoint();
    }

    public static URI sqsEndpoint() {
        return SharedEngine.SQS.endpoint();
    }

    public static URI s3Endpoint() {
        return SharedEngine.S3.endpoint();
    }

    /** OpenSearch with k-NN; plain HTTP, no signature. */
    public static URI searchEndpoint() {
        return SharedEngine.SEARCH.endpoint();
    }

    public static DynamoDbClient dynamoDb() {
        return DynamoDbHolder.CLIENT;
    }

    public static SqsClient sqs() {
        return SqsHolder.CLIENT;
    }

    public static S3Client s3() {
        return S3Holder.CLIENT;
    }

    /** Creates a table of the test's own; the answer is its name. */
    public static String createTable(TableSpec spec) {
        var name = unique(spec.name());
        new Tables(dynamoDb()).create(spec, name);
        return name;
    }

    /** Creates a standard queue with dead letters after so many receives, visible again at once. */
    public static Queue createQueue(String name, int maxReceives) {
        var letters = sqs().createQueue(q -> q.queueName(unique(name + "-dead"))).queueUrl();
        var arn = QueueAttributeName.QUEUE_ARN;
        var lettersArn =
                sqs().getQueueAttributes(a -> a.queueUrl(letters).attributeNames(arn))
                        .attributes()
                        .get(arn);
        var redrive =
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                        .formatted(lettersArn, maxReceives);
        var attributes =
                Map.of(
                        QueueAttributeName.REDRIVE_POLICY,
                        redrive,
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "0");
        var url =
                sqs().createQueue(q -> q.queueName(unique(name)).attributes(attributes)).queueUrl();
        return new Queue(url, letters);
    }

    /** Creates a bucket of the test's own; the answer is its name. */
    public static String createBucket(String name) {
        var bucket = unique(name).toLowerCase(Locale.ROOT);
        s3().createBucket(b -> b.bucket(bucket));
        return bucket;
    }

    /**
     * The variables that the runtime itself gives a function, with the endpoints of the named
     * services: DYNAMODB, SQS, S3. The template's own variables are the test's to add.
     */
    public static Map<String, String> environment(String function, String... services) {
        var variables = new HashMap<String, String>();
        variables.put("AWS_REGION", Clients.REGION.id());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function);
        variables.put("AWS_ACCESS_KEY_ID", function);
        variables.put("AWS_SECRET_ACCESS_KEY", Engines.SECRET);
        variables.put("STAGE", "test");
        for (var service : services) {
            variables.put("AWS_ENDPOINT_URL_" + service, endpoint(service).toString());
        }
        return variables;
    }

    private static URI endpoint(String service) {
        return switch (service) {
            case "DYNAMODB" -> dynamoDbEndpoint();
            case "SQS" -> sqsEndpoint();
            case "S3" -> s3Endpoint();
            default -> throw new IllegalArgumentException("no engine for " + service);
        };
    }

    private static String unique(String name) {
        return name + "-" + MADE.incrementAndGet();
    }

    private static final class DynamoDbHolder {
        static final DynamoDbClient CLIENT = Clients.dynamoDb(dynamoDbEndpoint());
    }

    private static final class SqsHolder {
        static final SqsClient CLIENT = Clients.sqs(sqsEndpoint());
    }

    private static final class S3Holder {
        static final S3Client CLIENT = Clients.s3(s3Endpoint());
    }
}
