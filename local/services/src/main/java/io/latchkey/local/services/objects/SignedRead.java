package io.latchkey.local.services.objects;

import io.latchkey.local.gateway.wire.Headers;
import io.latchkey.local.gateway.wire.Request;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Asks the store for an object or its size in a request of our own, signed by AWS's version 4. */
final class SignedRead {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String SCOPE_END = "/us-east-1/s3/aws4_request";
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";
    private static final String PAYLOAD = "UNSIGNED-PAYLOAD";

    private final URI store;
    private final String secret;
    private final Clock clock;

    SignedRead(URI store, String secret, Clock clock) {
        this.store = store;
        this.secret = secret;
        this.clock = clock;
    }

    Request of(String method, ObjectAddress address) {
        String host = store.getAuthority();
        String now = MOMENT.format(clock.instant());
        String day = now.substring(0, 8);
        String canonical =
                String.join(
                        "\n",
                        method,
                        address.path(),
                        "",
                        "host:" + host,
                        "x-amz-content-sha256:" + PAYLOAD,
                        "x-amz-date:" + now,
                        "",
                        SIGNED,
                        PAYLOAD);
        String text =
                String.join("\n", "AWS4-HMAC-SHA256", now, day + SCOPE_END, digest(canonical));
        String authorization =
                "AWS4-HMAC-SHA256 Credential=local/%s%s, SignedHeaders=%s, Signature=%s"
                        .formatted(
                                day,
                                SCOPE_END,
                                SIGNED,
                                HexFormat.of().formatHex(mac(key(day), text)));
        Headers headers =
                Headers.of(
                        "host", host,
                        "x-amz-content-sha256", PAYLOAD,
                        "x-amz-date", now,
                        "authorization", authorization);
        return new Request(
                method,
                address.path(),
                "",
                headers,
                InputStream.nullInputStream(),
                new Request.Client("127.0.0.1", "HTTP/1.1"));
    }

    private byte[] key(String day) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String step : new String[] {day, "us-east-1", "s3", "aws4_request"}) {
            key = mac(key, step);
        }
        return key;
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
