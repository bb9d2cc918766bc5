package io.latchkey.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class StorageTest {
    private final Synthesized dev = Synthesized.dev();

    @Test
    void every_table_can_be_restored_is_encrypted_with_the_data_key_and_outlives_the_stack() {
        assertThat(dev.all("AWS::DynamoDB::Table")).hasSize(4);
        for (var table : dev.all("AWS::DynamoDB::Table").values()) {
            var properties = table.path("Properties");
            assertThat(
                            properties
                                    .at(
                                            "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                                    .asBoolean())
                    .isTrue();
            assertThat(properties.at("/SSESpecification/KMSMasterKeyId/Fn::GetAtt/0").asText())
                    .isEqualTo("DataKey");
            assertThat(properties.at("/StreamSpecification/StreamViewType").asText())
                    .isEqualTo("NEW_IMAGE");
            assertThat(properties.at("/TimeToLiveSpecification/AttributeName").asText())
                    .isEqualTo("expiresAt");
            assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
            assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
        }
    }

    @Test
    void a_tables_name_ends_with_its_concern_by_which_the_relay_knows_its_events() {
        assertThat(dev.properties("TransactionsTable").path("TableName").asText())
                .isEqualTo("latchkey-dev-transactions");
        assertThat(dev.properties("NotificationsTable").path("TableName").asText())
                .isEqualTo("latchkey-dev-notifications");
        assertThat(dev.properties("ListingsTable").path("TableName").asText())
                .isEqualTo("latchkey-dev-listings");
        assertThat(dev.properties("LiveTable").path("TableName").asText())
                .isEqualTo("latchkey-dev-live");
    }

    @Test
    void deals_are_listed_and_reminders_and_changes_found_by_an_index_each() {
        var indexes = dev.properties("TransactionsTable").path("GlobalSecondaryIndexes");
        assertThat(indexes).hasSize(3);
        assertIndex(indexes.path(0), "deals", "dealsPk", "ALL");
        assertIndex(indexes.path(1), "reminders", "reminderPk", "KEYS_ONLY");
        assertIndex(indexes.path(2), "changed", "changedPk", "KEYS_ONLY");
    }

    @Test
    void listings_are_listed_by_status_and_by_change_and_counted_off_by_their_keys() {
        var indexes = dev.properties("ListingsTable").path("GlobalSecondaryIndexes");
        assertThat(indexes).hasSize(3);
        assertIndex(indexes.path(0), "listings", "listingsPk", "ALL");
        assertIndex(indexes.path(1), "modified", "modifiedPk", "ALL");
        assertIndex(indexes.path(2), "keys", "keysPk", "KEYS_ONLY");
    }

    @Test
    void an_upload_is_told_of_to_its_function_and_forgotten_within_a_day() {
        var bucket = dev.properties("ListingsBucket");
        assertThat(
                        bucket.at(
                                        "/NotificationConfiguration/EventBridgeConfiguration"
                                                + "/EventBridgeEnabled")
                                .asBoolean())
                .isTrue();
        assertThat(bucket.at("/LifecycleConfiguration/Rules"))
                .anyMatch(rule ->
                        rule.path("Prefix").asText().equals("uploads/")
                                && rule.path("ExpirationInDays").asInt() == 1);
        var rule = dev.properties("ProcessPhotoRule");
        assertThat(rule.path("EventBusName").asText()).isEqualTo("default");
        assertThat(rule.at("/EventPattern/detail/bucket/name/0/Ref").asText())
                .isEqualTo("ListingsBucket");
        assertThat(rule.at("/EventPattern/detail/object/key/0/prefix").asText())
                .isEqualTo("uploads/");
    }

    private static void assertIndex(JsonNode index, String name, String key, String projection) {
        assertThat(index.path("IndexName").asText()).isEqualTo(name);
        assertThat(index.at("/KeySchema/0/AttributeName").asText()).isEqualTo(key);
        assertThat(index.at("/Projection/ProjectionType").asText()).isEqualTo(projection);
    }

    @Test
    void no_bucket_lets_the_public_in_or_answers_plain_http() {
        var policies = dev.all("AWS::S3::BucketPolicy").values();
        dev.all("AWS::S3::Bucket")
                .forEach((id, bucket) -> {
                    var blocked = bucket.at("/Properties/PublicAccessBlockConfiguration");
                    assertThat(blocked).hasSize(4).allMatch(JsonNode::asBoolean);
                    assertThat(bucket.at("/Properties/VersioningConfiguration/Status").asText())
                            .isEqualTo("Enabled");
                    assertThat(policies)
                            .as("TLS on " + id)
                            .anyMatch(policy ->
                                    policy.at("/Properties/Bucket/Ref").asText().equals(id)
                                            && policy.toString()
                                                    .contains("\"aws:SecureTransport\":\"false\""));
                });
    }

    @Test
    void the_record_of_messages_is_encrypted_with_the_data_key() {
        assertThat(
                        dev.properties("NotificationsBucket")
                                .at(
                                        "/BucketEncryption/ServerSideEncryptionConfiguration/0"
                                                + "/ServerSideEncryptionByDefault/KMSMasterKeyID/Fn::GetAtt/0")
                                .asText())
                .isEqualTo("DataKey");
    }

    @Test
    void keys_rotate() {
        assertThat(dev.properties("DataKey").path("EnableKeyRotation").asBoolean()).isTrue();
    }

    @Test
    void production_is_guarded_against_deletion() {
        var prod = Synthesized.prod();
        assertThat(prod.all("AWS::DynamoDB::Table").values())
                .allMatch(t -> t.at("/Properties/DeletionProtectionEnabled").asBoolean());
        assertThat(prod.properties("UserPool").path("DeletionProtection").asText())
                .isEqualTo("ACTIVE");
        assertThat(prod.properties("UserPool").path("MfaConfiguration").asText()).isEqualTo("ON");
    }

    @Test
    void without_search_nothing_of_it_is_left_and_the_api_is_told_no_address() {
        var prod = Synthesized.prod();
        assertThat(prod.template().toString()).doesNotContain("OpenSearch").doesNotContain("aoss:");
        assertThat(prod.all("AWS::Lambda::Function")).doesNotContainKey("IndexTransaction");
        assertThat(prod.all("AWS::Lambda::Function"))
                .doesNotContainKeys("EmbedListing", "ReindexListings");
        assertThat(prod.template().toString()).doesNotContain("bedrock");
        assertThat(prod.variables().get("TransactionsApi")).isNotNull();
        assertThat(prod.template().toString()).doesNotContain("SEARCH_ENDPOINT");
    }
}
