package io.latchkey.listings.api;

import io.latchkey.listings.photos.PhotoFiles;
import io.latchkey.listings.store.ListingStore;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the controllers stand on. */
@Factory
class ListingBeans {
    @Singleton
    ListingStore listings(DynamoDbClient dynamoDb, Environment environment, Ids ids) {
        return new ListingStore(dynamoDb, environment.require("LISTINGS_TABLE"), ids);
    }

    @Singleton
    PhotoFiles photos(Environment environment) {
        return PhotoFiles.of(environment);
    }
}
