package io.latchkey.notifications;

import io.latchkey.model.TeamId;
import io.latchkey.notifications.domain.RenderedMessage;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A copy of each message before it leaves; brokers must be able to show for years what was said to
 * whom.
 */
final class MessageRecords {
    private final S3Client s3;
    private final String bucket;

    private MessageRecords(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    static MessageRecords of(AwsClients clients, String bucket) {
        var builder = clients.configure(S3Client.builder(), "S3");
        // One machine serves every bucket at one address, by path; on AWS each has its own host
        // name.
        return new MessageRecords(
                builder.forcePathStyle(
                                clients.environment().find("AWS_ENDPOINT_URL_S3").isPresent())
                        .build(),
                bucket);
    }

    /** Keeps the message under its team and day; keeping it again changes nothing. */
    void keep(TeamId team, String messageId, Instant requested, RenderedMessage message) {
        var day = requested.atZone(ZoneOffset.UTC).toLocalDate();
        var key =
                "%s/%d/%02d/%02d/%s.json"
                        .formatted(
                                team.value(),
                                day.getYear(),
                                day.getMonthValue(),
                                day.getDayOfMonth(),
                                messageId);
        s3.putObject(
                r -> r.bucket(bucket).key(key).contentType("application/json"),
                RequestBody.fromString(Json.write(message)));
    }
}
