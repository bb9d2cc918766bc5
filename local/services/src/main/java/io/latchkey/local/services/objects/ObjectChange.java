package io.latchkey.local.services.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.wire.Json;
import java.time.Instant;

/**
 * An object that was made or removed.
 *
 * @param sequencer grows with each change, so that two changes of one key can be put in order
 * @param requester the access key id that signed the request, "" when nobody did
 */
public record ObjectChange(
        Kind kind, String bucket, Content object, Instant at, String sequencer, String requester) {
    /** What happened. */
    public enum Kind {
        CREATED_BY_PUT("Object Created", "PutObject", "ObjectCreated:Put"),
        CREATED_BY_COPY("Object Created", "CopyObject", "ObjectCreated:Copy"),
        CREATED_BY_PARTS(
                "Object Created",
                "CompleteMultipartUpload",
                "ObjectCreated:CompleteMultipartUpload"),
        DELETED("Object Deleted", "DeleteObject", "ObjectRemoved:Delete");

        private final String detailType;
        private final String reason;
        private final String eventName;

        Kind(String detailType, String reason, String eventName) {
            this.detailType = detailType;
            this.reason = reason;
            this.eventName = eventName;
        }
    }

    /**
     * What lies under the key now.
     *
     * @param size in bytes; 0 of a removed object
     * @param etag without quotation marks; "" of a removed object
     */
    public record Content(String key, long size, String etag) {}

    /** EventBridge's detail type; the source is {@code aws.s3}. */
    public String detailType() {
        return kind.detailType;
    }

    /** The detail of S3's event on the default bus. */
    public ObjectNode detail() {
        ObjectNode detail = Json.object().put("version", "0");
        detail.putObject("bucket").put("name", bucket);
        ObjectNode content = detail.putObject("object").put("key", object.key());
        if (kind == Kind.DELETED) {
            detail.put("deletion-type", "Permanently Deleted");
        } else {
            content.put("size", object.size()).put("etag", object.etag());
        }
        content.put("sequencer", sequencer);
        return detail.put("request-id", sequencer)
                .put("requester", requester)
                .put("source-ip-address", "127.0.0.1")
                .put("reason", kind.reason);
    }

    /** One entry of {@code Records}, as S3 gives it to a queue or function; the key is encoded. */
    public ObjectNode notification(String region, String configurationId) {
        ObjectNode record =
                Json.object()
                        .put("eventVersion", "2.1")
                        .put("eventSource", "aws:s3")
                        .put("awsRegion", region)
                        .put("eventTime", at.toString())
                        .put("eventName", kind.eventName);
        record.putObject("userIdentity").put("principalId", requester);
        record.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        record.putObject("responseElements").put("x-amz-request-id", sequencer);
        ObjectNode s3 = record.putObject("s3");
        s3.put("s3SchemaVersion", "1.0").put("configurationId", configurationId);
        s3.putObject("bucket").put("name", bucket).put("arn", "arn:aws:s3:::" + bucket);
        ObjectNode content = s3.putObject("object").put("key", ObjectAddress.encode(object.key()));
        if (kind != Kind.DELETED) {
            content.put("size", object.size()).put("eTag", object.etag());
        }
        content.put("sequencer", sequencer);
        return record;
    }
}
