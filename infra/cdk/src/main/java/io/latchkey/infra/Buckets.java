package io.latchkey.infra;

import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/**
 * Buckets as we make them: closed to the public, over TLS only, versioned, their accesses logged.
 */
final class Buckets extends Construct {
    private final House house;
    private final Bucket logs;

    Buckets(Construct scope, House house) {
        super(scope, "Buckets");
        this.house = house;
        var expiry =
                LifecycleRule.builder()
                        .id("forget")
                        .expiration(Duration.days(90))
                        .noncurrentVersionExpiration(Duration.days(1))
                        .build();
        // Log delivery cannot use a customer key.
        this.logs =
                closed("AccessLogs")
                        .encryption(BucketEncryption.S3_MANAGED)
                        .lifecycleRules(List.of(expiry))
                        .build();
        Names.fix(logs, "AccessLogsBucket");
        NagReasons.isLogBucket(logs);
    }

    /** For what must be kept for years: encrypted with the data key, moved to cheaper storage. */
    Bucket records(String concern) {
        var aging =
                LifecycleRule.builder()
                        .id("age")
                        .transitions(
                                List.of(
                                        Transition.builder()
                                                .storageClass(StorageClass.INFREQUENT_ACCESS)
                                                .transitionAfter(Duration.days(90))
                                                .build()))
                        .noncurrentVersionExpiration(Duration.days(30))
                        .build();
        return logged(
                concern,
                closed(concern)
                        .encryption(BucketEncryption.KMS)
                        .encryptionKey(house.key())
                        .bucketKeyEnabled(true)
                        .lifecycleRules(List.of(aging)));
    }

    /** For what anybody may see, through the edge; S3's own key, since it holds no secrets. */
    Bucket web() {
        var rule =
                LifecycleRule.builder()
                        .id("forget")
                        .noncurrentVersionExpiration(Duration.days(30))
                        .build();
        return logged(
                "Web",
                closed("Web")
                        .encryption(BucketEncryption.S3_MANAGED)
                        .lifecycleRules(List.of(rule)));
    }

    /**
     * For photos: uploads wait in one folder and are gone within a day, the edge shows the other.
     * S3's own key, since listings are shown to anybody. Tells the default bus of every object.
     */
    Bucket photos(String concern) {
        var waiting =
                LifecycleRule.builder()
                        .id("forget-uploads")
                        .prefix("uploads/")
                        .expiration(Duration.days(1))
                        .build();
        var old =
                LifecycleRule.builder()
                        .id("forget")
                        .noncurrentVersionExpiration(Duration.days(1))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build();
        var bucket =
                logged(
                        concern,
                        closed(concern)
                                .encryption(BucketEncryption.S3_MANAGED)
                                .lifecycleRules(List.of(waiting, old)));
        tellOfObjects((CfnBucket) Objects.requireNonNull(bucket.getNode().getDefaultChild()));
        return bucket;
    }

    /** Written by hand: CDK's own way is a function of CDK's that changes the bucket afterwards. */
    private static void tellOfObjects(CfnBucket bucket) {
        bucket.setNotificationConfiguration(
                CfnBucket.NotificationConfigurationProperty.builder()
                        .eventBridgeConfiguration(
                                CfnBucket.EventBridgeConfigurationProperty.builder()
                                        .eventBridgeEnabled(true)
                                        .build())
                        .build());
    }

    /** Where the edge may leave its logs. */
    Bucket logs() {
        return logs;
    }

    private Bucket.Builder closed(String name) {
        return Bucket.Builder.create(this, name)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .enforceSsl(true)
                .versioned(true)
                .removalPolicy(house.settings().keep());
    }

    private Bucket logged(String name, Bucket.Builder builder) {
        var bucket =
                builder.serverAccessLogsBucket(logs)
                        .serverAccessLogsPrefix(Names.kebab(name) + "/")
                        .build();
        Names.fix(bucket, name + "Bucket");
        return bucket;
    }
}
