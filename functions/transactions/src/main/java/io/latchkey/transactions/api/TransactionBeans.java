package io.latchkey.transactions.api;

import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.transactions.store.TransactionStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the controllers stand on. */
@Factory
class TransactionBeans {
    @Singleton
    TransactionStore deals(DynamoDbClient dynamoDb, Environment environment, Ids ids) {
        return new TransactionStore(dynamoDb, environment.require("TRANSACTIONS_TABLE"), ids);
    }
}
