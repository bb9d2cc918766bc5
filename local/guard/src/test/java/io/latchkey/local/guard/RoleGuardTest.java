package io.latchkey.local.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

class RoleGuardTest {
    private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/deals";
    private static final Role ROLE =
            role(
                    """
                    [{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:PutItem"],"Resource":"%s"},
                     {"Effect":"Allow","Action":"dynamodb:Query","Resource":"%s/index/byDate"},
                     {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:000000000000:letters"},
                     {"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::records/*"},
                     {"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::records/secret/*"},
                     {"Effect":"Allow","Action":"ses:SendEmail","Resource":"arn:aws:ses:us-east-1:000000000000:identity/example.test",
                      "Condition":{"StringEquals":{"ses:FromAddress":"deals@example.test"}}}]
                    """
                            .formatted(TABLE, TABLE));

    @Test
    void whatTheRoleNamesIsAllowedAndNothingElse() {
        assertThat(
                        allowed(
                                "DynamoDb",
                                "GetItem",
                                GetItemRequest.builder().tableName("deals").build()))
                .isTrue();
        assertThat(
                        allowed(
                                "DynamoDb",
                                "GetItem",
                                GetItemRequest.builder().tableName("others").build()))
                .isFalse();
        assertThat(
                        allowed(
                                "DynamoDb",
                                "DeleteTable",
                                GetItemRequest.builder().tableName("deals").build()))
                .isFalse();
    }

    @Test
    void anIndexIsAResourceOfItsOwn() {
        assertThat(
                        allowed(
                                "DynamoDb",
                                "Query",
                                QueryRequest.builder()
                                        .tableName("deals")
                                        .indexName("byDate")
                                        .build()))
                .isTrue();
        assertThat(
                        allowed(
                                "DynamoDb",
                                "Query",
                                QueryRequest.builder()
                                        .tableName("deals")
                                        .indexName("byName")
                                        .build()))
                .isFalse();
        assertThat(allowed("DynamoDb", "Query", QueryRequest.builder().tableName("deals").build()))
                .isFalse();
    }

    @Test
    void aTransactionNeedsEachOfItsItemsActions() {
        var key = Map.of("pk", AttributeValue.fromS("a"));
        var put = TransactWriteItem.builder().put(p -> p.tableName("deals").item(key)).build();
        var delete = TransactWriteItem.builder().delete(d -> d.tableName("deals").key(key)).build();
        var puts = TransactWriteItemsRequest.builder().transactItems(put).build();
        var deletes = TransactWriteItemsRequest.builder().transactItems(put, delete).build();
        assertThat(allowed("DynamoDb", "TransactWriteItems", puts)).isTrue();
        assertThat(allowed("DynamoDb", "TransactWriteItems", deletes)).isFalse();
    }

    @Test
    void aBatchNeedsWhatItsSingleFormNeeds() {
        var batch =
                SendMessageBatchRequest.builder()
                        .queueUrl("http://localhost:9324/000000000000/letters")
                        .build();
        assertThat(allowed("Sqs", "SendMessageBatch", batch)).isTrue();
    }

    @Test
    void aDenialOutweighsAPermission() {
        assertThat(
                        allowed(
                                "S3",
                                "PutObject",
                                PutObjectRequest.builder().bucket("records").key("a.json").build()))
                .isTrue();
        assertThat(
                        allowed(
                                "S3",
                                "PutObject",
                                PutObjectRequest.builder()
                                        .bucket("records")
                                        .key("secret/a.json")
                                        .build()))
                .isFalse();
    }

    @Test
    void aConditionMustHold() {
        assertThat(
                        allowed(
                                "SESv2",
                                "SendEmail",
                                SendEmailRequest.builder()
                                        .fromEmailAddress("Deals <deals@example.test>")
                                        .build()))
                .isTrue();
        assertThat(
                        allowed(
                                "SESv2",
                                "SendEmail",
                                SendEmailRequest.builder()
                                        .fromEmailAddress("boss@example.test")
                                        .build()))
                .isFalse();
    }

    @Test
    void aServiceThatIsNotKnownIsRefused() {
        assertThat(allowed("Iam", "CreateUser", GetItemRequest.builder().build())).isFalse();
    }

    @Test
    void aFunctionWithoutARoleMayDoNothing() {
        var request = GetItemRequest.builder().tableName("deals").build();
        var need =
                Needs.of(new Call("DynamoDb", "GetItem", request, "us-east-1"), role("[]"))
                        .getFirst();
        assertThat(role("[]").allows(need)).isFalse();
    }

    @Test
    void aConditionThatIsNotUnderstoodStopsTheStart() {
        assertThatThrownBy(() ->
                        role(
                                "[{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Resource\":\"*\",\"Condition\":{\"IpAddress\":{}}}]"))
                .hasMessageContaining("IpAddress");
    }

    private static boolean allowed(String service, String operation, SdkRequest request) {
        return Needs.of(new Call(service, operation, request, "us-east-1"), ROLE).stream()
                .allMatch(ROLE::allows);
    }

    private static Role role(String json) {
        return new Role(Role.parse(json), new Properties());
    }
}
