package io.latchkey.local.runtime.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.local.runtime.template.NotUnderstood;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-central-1:000000000000:table/deals";
    private static final String KEY = "arn:aws:kms:eu-central-1:000000000000:key/k";
    private static final Arns ARNS =
            new Arns(
                    "eu-central-1",
                    "000000000000",
                    Set.of("own@example.test"),
                    "arn:aws:execute-api:eu-central-1:000000000000:live/live");
    private static final String POLICY =
            """
            {"Version":"2012-10-17","Statement":[
             {"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:Put*"],"Resource":"TABLE"},
             {"Effect":"Allow","Action":"dynamodb:Query","Resource":"TABLE/index/by?ate"},
             {"Effect":"Allow","Action":"SQS:sendmessage","Resource":"arn:aws:sqs:eu-central-1:000000000000:letters"},
             {"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::records/*"},
             {"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::records/secret/*"},
             {"Effect":"Allow","Action":"events:PutEvents","Resource":"arn:aws:events:eu-central-1:000000000000:event-bus/house"},
             {"Effect":"Allow","Action":"execute-api:ManageConnections","Resource":"arn:aws:execute-api:eu-central-1:000000000000:live/live/POST/@connections/*"},
             {"Effect":"Allow","Action":"ses:SendEmail","Resource":"arn:aws:ses:eu-central-1:000000000000:identity/example.test",
              "Condition":{"StringEquals":{"ses:FromAddress":["deals@example.test"]}}}]}
            """
                    .replace("TABLE", TABLE);

    private static final Judge JUDGE = judge(POLICY, Map.of());

    @Test
    void whatThePolicyNamesIsAllowedAndNothingElse() {
        assertThat(asked("DynamoDb", "GetItem", Map.of("TableName", "deals"))).isEmpty();
        assertThat(asked("DynamoDb", "PutItem", Map.of("TableName", "deals"))).isEmpty();
        assertThat(asked("DynamoDb", "DeleteItem", Map.of("TableName", "deals")))
                .isEqualTo(
                        "User: arn:aws:sts::000000000000:assumed-role/r/F is not authorized to"
                                + " perform: dynamodb:DeleteItem on resource: "
                                + TABLE
                                + " because no identity-based policy allows the"
                                + " dynamodb:DeleteItem action");
        assertThat(asked("DynamoDb", "GetItem", Map.of("TableName", "others"))).isNotEmpty();
    }

    @Test
    void anIndexIsAResourceOfItsOwn() {
        assertThat(asked("DynamoDb", "Query", Map.of("TableName", "deals", "IndexName", "byDate")))
                .isEmpty();
        assertThat(asked("DynamoDb", "Query", Map.of("TableName", "deals", "IndexName", "byName")))
                .isNotEmpty();
        assertThat(asked("DynamoDb", "Query", Map.of("TableName", "deals"))).isNotEmpty();
    }

    @Test
    void aTransactionNeedsEachOfItsItemsActionsAndNoneOfItsOwn() {
        Map<String, Object> put = Map.of("Put", Map.of("TableName", "deals"));
        Map<String, Object> delete = Map.of("Delete", Map.of("TableName", "deals"));
        assertThat(asked("DynamoDb", "TransactWriteItems", Map.of("TransactItems", List.of(put))))
                .isEmpty();
        assertThat(
                        asked(
                                "DynamoDb",
                                "TransactWriteItems",
                                Map.of("TransactItems", List.of(put, delete))))
                .contains("dynamodb:DeleteItem");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9324/000000000000/letters,true",
        "http://127.0.0.1:9324/000000000000/others,false"
    })
    void aBatchNeedsWhatItsSingleFormNeedsAndActionsKnowNoCase(String url, boolean allowed) {
        assertThat(asked("Sqs", "SendMessageBatch", Map.of("QueueUrl", url)).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void aDenialOutweighsAPermission() {
        assertThat(asked("S3", "PutObject", Map.of("Bucket", "records", "Key", "a"))).isEmpty();
        assertThat(asked("S3", "PutObject", Map.of("Bucket", "records", "Key", "secret/a")))
                .endsWith("with an explicit deny in an identity-based policy");
    }

    @ParameterizedTest
    @CsvSource({
        "Deals <deals@example.test>,true",
        "deals@example.test,true",
        "boss@example.test,false",
        "own@example.test,false"
    })
    void aConditionMustHold(String from, boolean allowed) {
        assertThat(asked("SESv2", "SendEmail", Map.of("FromEmailAddress", from)).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void otherServicesAreAskedInTheirOwnWays() {
        assertThat(
                        asked(
                                "EventBridge",
                                "PutEvents",
                                Map.of("Entries", List.of(Map.of("EventBusName", "house")))))
                .isEmpty();
        assertThat(asked("EventBridge", "PutEvents", Map.of("Entries", List.of(Map.of()))))
                .contains("event-bus/default");
        assertThat(
                        asked(
                                "ApiGatewayManagementApi",
                                "PostToConnection",
                                Map.of("ConnectionId", "c")))
                .isEmpty();
        assertThat(
                        asked(
                                "ApiGatewayManagementApi",
                                "DeleteConnection",
                                Map.of("ConnectionId", "c")))
                .isNotEmpty();
    }

    @Test
    void aServiceThatIsNotKnownIsRefusedAndSoIsAStranger() {
        assertThat(asked("Iam", "CreateUser", Map.of())).isNotEmpty();
        var call = Map.<String, Object>of("identity", "Nobody", "service", "Sqs", "operation", "x");
        assertThat(JUDGE.apply(call))
                .isEqualTo("The security token included in the request is invalid.");
    }

    @Test
    void whatACustomerKeyEncryptsNeedsTheKeyToo() {
        var table = Map.<String, Object>of("TableName", "deals");
        var locked = judge(POLICY, Map.of(TABLE, KEY));
        assertThat(locked.apply(facts("DynamoDb", "GetItem", table))).contains("kms:Decrypt");
        var open =
                POLICY.replace(
                        "\"Statement\":[",
                        """
                        "Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"%s",
                         "Condition":{"StringEquals":{"kms:ViaService":"dynamodb.eu-central-1.amazonaws.com"}}},
                        """
                                .formatted(KEY));
        assertThat(judge(open, Map.of(TABLE, KEY)).apply(facts("DynamoDb", "GetItem", table)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Statement':[{'Effect':'Allow','Action':'a:b','Resource':'*','Condition':{'NumericLessThan':{'aws:SourceArn':'1'}}}]}|operator NumericLessThan",
                "{'Statement':[{'Effect':'Allow','Action':'a:b','Resource':'*','Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}}]}|key aws:MultiFactorAuthPresent",
                "{'Statement':[{'Effect':'Allow','Action':'a:b','Resource':'*','NotPrincipal':'*'}]}|property NotPrincipal"
            })
    void whatIsNotUnderstoodInAPolicyIsNotPassedOver(String policy, String message) {
        assertThatThrownBy(() -> statements(policy.replace('\'', '"')))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "*,anything,true",
        "a*c,abbbc,true",
        "a*c,abbb,false",
        "a?c,abc,true",
        "a?c,ac,false",
        "*a*b*,xxaxxbxx,true",
        "a.c,abc,false"
    })
    void patternsAreIamsAndNotRegularExpressions(String pattern, String text, boolean matches) {
        assertThat(Wildcard.matches(pattern, text)).isEqualTo(matches);
    }

    private static String asked(String service, String operation, Map<String, Object> request) {
        return JUDGE.apply(facts(service, operation, request));
    }

    private static Map<String, Object> facts(
            String service, String operation, Map<String, Object> request) {
        return Map.of(
                "identity", "F", "service", service, "operation", operation, "request", request);
    }

    private static Judge judge(String policy, Map<String, String> keys) {
        var role = new Judge.Role("arn:aws:iam::000000000000:role/r", statements(policy));
        return new Judge(Map.of("F", role), keys, ARNS);
    }

    private static List<Statement> statements(String policy) {
        try {
            return Statement.all("policy", new ObjectMapper().readTree(policy));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
