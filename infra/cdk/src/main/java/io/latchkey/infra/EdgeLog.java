package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.CfnDelivery;
import software.amazon.awscdk.services.logs.CfnDeliveryDestination;
import software.amazon.awscdk.services.logs.CfnDeliverySource;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * The edge's access log, by the delivery that lets us choose its fields: no address, no query, no
 * cookie. CloudFront offers it in us-east-1 alone; elsewhere the APIs' own logs must do.
 */
final class EdgeLog extends Construct {
    static final String REGION = "us-east-1";

    private static final List<String> FIELDS =
            List.of(
                    "date",
                    "time",
                    "x-edge-location",
                    "cs-method",
                    "sc-status",
                    "sc-bytes",
                    "time-taken",
                    "x-edge-result-type",
                    "x-edge-request-id",
                    "ssl-protocol",
                    "cs-protocol");

    EdgeLog(Construct scope, House house, Distribution distribution, Bucket bucket) {
        super(scope, "EdgeLog");
        bucket.addToResourcePolicy(delivery(bucket));
        var name = house.settings().prefix() + "-edge";
        var source =
                CfnDeliverySource.Builder.create(this, "Source")
                        .name(name)
                        .logType("ACCESS_LOGS")
                        .resourceArn(distribution.getDistributionArn())
                        .build();
        Names.fix(source, "EdgeLogSource");
        var destination =
                CfnDeliveryDestination.Builder.create(this, "Destination")
                        .name(name)
                        .destinationResourceArn(bucket.getBucketArn())
                        .outputFormat("json")
                        .build();
        Names.fix(destination, "EdgeLogDestination");
        var delivery =
                CfnDelivery.Builder.create(this, "Delivery")
                        .deliverySourceName(name)
                        .deliveryDestinationArn(destination.getAttrArn())
                        .recordFields(FIELDS)
                        .build();
        delivery.getNode().addDependency(source);
        Names.fix(delivery, "EdgeLogDelivery");
    }

    private PolicyStatement delivery(Bucket bucket) {
        var account = Stack.of(this).getAccount();
        var conditions =
                Map.of(
                        "StringEquals",
                        Map.of(
                                "aws:SourceAccount",
                                account,
                                "s3:x-amz-acl",
                                "bucket-owner-full-control"));
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("delivery.logs.amazonaws.com")))
                .actions(List.of("s3:PutObject"))
                .resources(List.of(bucket.arnForObjects("AWSLogs/" + account + "/*")))
                .conditions(conditions)
                .build();
    }
}
