package io.latchkey.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Where we do not follow a rule of AWS Solutions, and why. */
final class NagReasons {
    private NagReasons() {}

    static void isDeadLetters(IConstruct queue) {
        allow(queue, "AwsSolutions-SQS3", "It is itself where failed deliveries end, and watched.");
    }

    static void listsStreams(LatchkeyFunction relay) {
        allow(
                relay,
                "AwsSolutions-IAM5",
                "dynamodb:ListStreams takes no resource; event source mappings ask for it.",
                "Resource::*");
    }

    static void objectsOf(LatchkeyFunction function, String bucket) {
        allow(
                function,
                "AwsSolutions-IAM5",
                "It writes one object per message, under names that are not known here.",
                "Resource::<" + bucket + ".Arn>/*");
    }

    static void photosOf(LatchkeyFunction function, String bucket, String folder) {
        allow(
                function,
                "AwsSolutions-IAM5",
                "It handles objects of one folder, under names that are not known here.",
                "Resource::<" + bucket + ".Arn>/" + folder + "/*");
    }

    static void connections(LatchkeyFunction function, Settings settings) {
        allow(
                function,
                "AwsSolutions-IAM5",
                "Connections come and go; it may write to any of this one stage's.",
                "Resource::arn:aws:execute-api:"
                        + settings.region()
                        + ":<AWS::AccountId>:<LiveApi>/live/POST/@connections/*");
    }

    static void accountLogs(IConstruct role) {
        allow(
                role,
                "AwsSolutions-IAM5",
                "API Gateway refuses an account role that cannot write to any log group.",
                "Resource::*");
    }

    static void disconnects(IConstruct route) {
        allow(
                route,
                "AwsSolutions-APIG4",
                "API Gateway authorizes a WebSocket at $connect; $disconnect cannot be refused.");
    }

    static void secretAddress(IConstruct route) {
        allow(
                route,
                "AwsSolutions-APIG4",
                "Calendar programs have no token; the address holds a secret of 256 bits.");
    }

    static void secondFactor(IConstruct pool) {
        allow(
                pool,
                "AwsSolutions-COG2",
                "Every member may add an authenticator; -c mfa=on demands it of all.");
    }

    static void isLogBucket(IConstruct bucket) {
        allow(bucket, "AwsSolutions-S1", "It is where the other buckets' accesses are logged.");
    }

    static void edge(IConstruct distribution) {
        allow(
                distribution,
                "AwsSolutions-CFR1",
                "Members travel; nothing here is bound to a land.");
        allow(
                distribution,
                "AwsSolutions-CFR2",
                "The API throttles and every route wants a token or a secret; a firewall costs a fee per month"
                        + " and is added per deployment where the team asks for it.");
        allow(
                distribution,
                "AwsSolutions-CFR3",
                "Standard logs cannot leave out addresses and queries; EdgeLog delivers a log that"
                        + " does.");
        allow(
                distribution,
                "AwsSolutions-CFR4",
                "The default certificate of cloudfront.net fixes the viewers' protocol versions.");
        allow(
                distribution,
                "AwsSolutions-CFR7",
                "Uploads carry the signature of a function's role; the edge's own would replace it."
                        + " What the edge reads, it reads by an origin access control.");
    }

    private static void allow(IConstruct where, String rule, String reason, String... findings) {
        var suppression = NagPackSuppression.builder().id(rule).reason(reason);
        if (findings.length > 0) {
            suppression.appliesTo(List.of(findings));
        }
        NagSuppressions.addResourceSuppressions(where, List.of(suppression.build()), true);
    }
}
