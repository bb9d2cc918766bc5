package io.latchkey.support.lambda.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.Json;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.jackson.ObjectMapperFactory;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What every HTTP function injects: its environment, clients, clock, ids and the suite's strict
 * JSON.
 */
@Factory
public final class FunctionBeans {
    @Singleton
    AwsClients clients(Environment environment) {
        return new AwsClients(environment);
    }

    @Singleton
    DynamoDbClient dynamoDb(AwsClients clients) {
        return clients.dynamoDb();
    }

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    Ids ids() {
        return Ids.random();
    }

    @Singleton
    @Replaces(value = ObjectMapper.class, factory = ObjectMapperFactory.class)
    ObjectMapper json() {
        return Json.strict();
    }
}
