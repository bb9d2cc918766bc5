package io.latchkey.infra;

import io.latchkey.infra.FunctionSpec.Kind;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.ses.CfnEmailIdentity;
import software.constructs.Construct;

/** One way out: what leaves us as a message, and the record of it. */
final class NotificationsConcern extends Construct {
    private final House house;
    private final ConcernTable table;

    NotificationsConcern(Construct scope, House house) {
        super(scope, "Notifications");
        this.house = house;
        this.table = new ConcernTable(this, house, "Notifications");
    }

    ConcernTable table() {
        return table;
    }

    /**
     * Sends what is asked for.
     *
     * @param webAddress where links in messages lead
     */
    void send(Bus bus, Buckets buckets, String webAddress) {
        var send =
                new LatchkeyFunction(
                        this,
                        house,
                        new FunctionSpec(
                                "io.latchkey.notifications.SendMessage",
                                "notifications",
                                Kind.BACKGROUND));
        table.allow(send, "GetItem", "PutItem");
        var records = buckets.records("Notifications");
        send.allow(List.of("s3:PutObject"), records.arnForObjects("*"))
                .allowKey("s3")
                .variable("NOTIFICATIONS_BUCKET", records.getBucketName())
                .variable("WEB_ADDRESS", webAddress);
        NagReasons.objectsOf(send, "NotificationsBucket");
        letMail(send);
        new QueueConsumer(send, house, bus, Bus.from(List.of("transactions"), "MessageRequested"));
    }

    private void letMail(LatchkeyFunction send) {
        var domain = house.settings().mail().senderDomain();
        var sender = "deals@" + domain;
        var identity =
                CfnEmailIdentity.Builder.create(this, "Sender")
                        .emailIdentity(domain)
                        .dkimSigningAttributes(
                                CfnEmailIdentity.DkimSigningAttributesProperty.builder()
                                        .nextSigningKeyLength("RSA_2048_BIT")
                                        .build())
                        .build();
        Names.fix(identity, "SenderIdentity");
        send.allow(
                        PolicyStatement.Builder.create()
                                .actions(List.of("ses:SendEmail"))
                                .resources(List.of(Arns.of(this, "ses", "identity/" + domain)))
                                .conditions(
                                        Map.of("StringEquals", Map.of("ses:FromAddress", sender)))
                                .build())
                .variable("NOTIFICATIONS_SENDER", sender);
        var records =
                Fn.join(
                        " ",
                        List.of(
                                identity.getAttrDkimDnsTokenName1(),
                                identity.getAttrDkimDnsTokenValue1(),
                                identity.getAttrDkimDnsTokenName2(),
                                identity.getAttrDkimDnsTokenValue2(),
                                identity.getAttrDkimDnsTokenName3(),
                                identity.getAttrDkimDnsTokenValue3()));
        CfnOutput.Builder.create(this, "SenderRecords")
                .description("CNAME records that prove " + domain + " is ours: name value, thrice")
                .value(records)
                .build()
                .overrideLogicalId("SenderRecords");
    }
}
