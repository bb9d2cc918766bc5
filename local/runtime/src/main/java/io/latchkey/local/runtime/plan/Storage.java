package io.latchkey.local.runtime.plan;

import static io.latchkey.local.runtime.wire.JsonService.JSON;

import io.latchkey.local.runtime.permissions.Statement;
import io.latchkey.local.runtime.queues.QueueSpec;
import io.latchkey.local.runtime.tables.TableSpec;
import io.latchkey.local.runtime.template.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads tables, buckets and queues. */
final class Storage {
    private static final List<String> DEFINITION =
            List.of(
                    "AttributeDefinitions",
                    "KeySchema",
                    "GlobalSecondaryIndexes",
                    "LocalSecondaryIndexes");
    private static final List<String> QUEUE_ATTRIBUTES =
            List.of("VisibilityTimeout", "DelaySeconds", "ReceiveMessageWaitTimeSeconds");

    private Storage() {}

    static void table(Reading reading) {
        var fields =
                reading.fields()
                        .withoutEffect(
                                "TableName",
                                "BillingMode",
                                "DeletionProtectionEnabled",
                                "PointInTimeRecoverySpecification",
                                "ContributorInsightsSpecification",
                                "Tags");
        var definition = JSON.createObjectNode().put("TableName", reading.name());
        definition.put("BillingMode", "PAY_PER_REQUEST");
        DEFINITION.forEach(part -> fields.json(part).ifPresent(v -> definition.set(part, v)));
        fields.object("StreamSpecification", s -> s.text("StreamViewType"))
                .ifPresent(view ->
                        definition
                                .putObject("StreamSpecification")
                                .put("StreamEnabled", true)
                                .put("StreamViewType", view));
        fields.object("SSESpecification", Storage::key)
                .flatMap(key -> key)
                .ifPresent(key -> reading.plan().keys.put(reading.arn(), key));
        var expires =
                fields.object(
                        "TimeToLiveSpecification",
                        ttl -> ttl.withoutEffect("Enabled").text("AttributeName"));
        reading.plan()
                .tables
                .add(
                        new TableSpec(
                                reading.id(), reading.name(), reading.arn(), definition, expires));
    }

    private static Optional<String> key(Fields encryption) {
        return encryption.withoutEffect("SSEEnabled", "SSEType").maybe("KMSMasterKeyId");
    }

    static void bucket(Reading reading) {
        reading.fields()
                .withoutEffect(
                        "BucketName",
                        "LifecycleConfiguration",
                        "OwnershipControls",
                        "PublicAccessBlockConfiguration",
                        "VersioningConfiguration",
                        "LoggingConfiguration",
                        "Tags");
        reading.fields()
                .object(
                        "BucketEncryption",
                        e -> e.objects("ServerSideEncryptionConfiguration", Storage::bucketKey))
                .ifPresent(keys ->
                        keys.stream()
                                .flatMap(Optional::stream)
                                .forEach(k -> reading.plan().keys.put(reading.arn(), k)));
        reading.fields()
                .object(
                        "NotificationConfiguration",
                        n ->
                                n.object(
                                        "EventBridgeConfiguration",
                                        e -> e.flag("EventBridgeEnabled", true)))
                .flatMap(tells -> tells)
                .filter(tells -> tells)
                .ifPresent(_ -> reading.plan().tellingBuckets.add(reading.name()));
        reading.plan().buckets.put(reading.id(), reading.name());
    }

    private static Optional<String> bucketKey(Fields rule) {
        return rule.withoutEffect("BucketKeyEnabled")
                .object(
                        "ServerSideEncryptionByDefault",
                        d -> d.withoutEffect("SSEAlgorithm").maybe("KMSMasterKeyID"))
                .flatMap(key -> key);
    }

    static void queue(Reading reading) {
        var fields =
                reading.fields()
                        .withoutEffect(
                                "QueueName",
                                "KmsDataKeyReusePeriodSeconds",
                                "MessageRetentionPeriod",
                                "SqsManagedSseEnabled",
                                "RedriveAllowPolicy",
                                "Tags");
        fields.maybe("KmsMasterKeyId").ifPresent(k -> reading.plan().keys.put(reading.arn(), k));
        var attributes = new LinkedHashMap<String, String>();
        QUEUE_ATTRIBUTES.forEach(a -> fields.maybe(a).ifPresent(v -> attributes.put(a, v)));
        for (String attribute : List.of("FifoQueue", "ContentBasedDeduplication")) {
            if (fields.flag(attribute, false)) {
                attributes.put(attribute, "true");
            }
        }
        var redrive =
                fields.object(
                        "RedrivePolicy",
                        r ->
                                new QueueSpec.Redrive(
                                        r.text("deadLetterTargetArn"),
                                        r.number("maxReceiveCount", 0)));
        reading.plan()
                .queues
                .add(
                        new QueueSpec(
                                reading.id(), reading.name(), reading.arn(), attributes, redrive));
    }

    static void queuePolicy(Reading reading) {
        var statements = Statement.all(reading.place(), reading.document("PolicyDocument"));
        for (String url : reading.fields().texts("Queues")) {
            reading.plan()
                    .queuePolicies
                    .computeIfAbsent(
                            url.substring(url.lastIndexOf('/') + 1), _ -> new ArrayList<>())
                    .addAll(statements);
        }
    }
}
