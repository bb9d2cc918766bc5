package io.latchkey.support.testing;

import java.time.Duration;

/** What can go wrong between a function and a service of AWS. */
public sealed interface Fault {
    /** The service answers this instead of doing its work. */
    record Answer(int status, String type, String body) implements Fault {}

    /** The connection breaks before the service sees the call. */
    record Reset() implements Fault {}

    /** The service does its work and the answer never arrives: the caller cannot know. */
    record LostAnswer() implements Fault {}

    /** The service does its work, late. */
    record Delay(Duration time) implements Fault {}

    /** DynamoDB's word for too many calls. */
    static Fault throttle() {
        return dynamoDb(400, "ProvisionedThroughputExceededException", "Rate exceeded");
    }

    /** DynamoDB's 500. */
    static Fault dynamoDbError() {
        return dynamoDb(500, "InternalServerError", "Injected");
    }

    /** S3's 503. */
    static Fault s3SlowDown() {
        return new Answer(
                503,
                "application/xml",
                "<Error><Code>SlowDown</Code><Message>Injected</Message></Error>");
    }

    /** A server that is up and cannot serve. */
    static Fault unavailable() {
        return new Answer(503, "text/plain", "Injected");
    }

    static Fault reset() {
        return new Reset();
    }

    static Fault lostAnswer() {
        return new LostAnswer();
    }

    static Fault delay(Duration time) {
        return new Delay(time);
    }

    private static Fault dynamoDb(int status, String name, String message) {
        return new Answer(
                status,
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"%s\"}"
                        .formatted(name, message));
    }
}
