package io.latchkey.transactions.api;

import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.transactions.feed.Calendars;
import io.latchkey.transactions.store.CalendarFeedStore;
import io.latchkey.transactions.store.ChangedDeals;
import io.latchkey.transactions.store.RecomputeStore;
import io.latchkey.transactions.store.ReminderSettingsStore;
import io.latchkey.transactions.store.RuleLibraries;
import io.latchkey.transactions.store.TableStore;
import io.latchkey.transactions.store.TaskTemplates;
import io.latchkey.transactions.store.TransactionStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the controllers stand on. */
@Factory
class TransactionBeans {
    @Singleton
    TransactionStore deals(DynamoDbClient dynamoDb, Environment environment, Ids ids) {
        return new TransactionStore(dynamoDb, environment.require("TRANSACTIONS_TABLE"), ids);
    }

    @Singleton
    TaskTemplates templates(DynamoDbClient dynamoDb, Environment environment) {
        return new TaskTemplates(dynamoDb, environment.require("TRANSACTIONS_TABLE"));
    }

    @Singleton
    RuleLibraries libraries(DynamoDbClient dynamoDb, Environment environment) {
        return new RuleLibraries(dynamoDb, environment.require("TRANSACTIONS_TABLE"));
    }

    @Singleton
    TableStore tables(DynamoDbClient dynamoDb, Environment environment, Ids ids) {
        return new TableStore(dynamoDb, environment.require("TRANSACTIONS_TABLE"), ids);
    }

    @Singleton
    RecomputeStore recomputes(DynamoDbClient dynamoDb, Environment environment, Ids ids) {
        return new RecomputeStore(dynamoDb, environment.require("TRANSACTIONS_TABLE"), ids);
    }

    @Singleton
    CalendarFeedStore feeds(DynamoDbClient dynamoDb, Environment environment) {
        return new CalendarFeedStore(dynamoDb, environment.require("TRANSACTIONS_TABLE"));
    }

    @Singleton
    Calendars calendars(DynamoDbClient dynamoDb, Environment environment, Clock clock) {
        var changed = new ChangedDeals(dynamoDb, environment.require("TRANSACTIONS_TABLE"));
        return new Calendars(changed, environment.require("WEB_ADDRESS"), clock);
    }

    @Singleton
    ReminderSettingsStore reminders(DynamoDbClient dynamoDb, Environment environment) {
        return new ReminderSettingsStore(dynamoDb, environment.require("TRANSACTIONS_TABLE"));
    }
}
