package io.latchkey.listings.photos;

import io.latchkey.listings.domain.value.Photo;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The bucket: uploads wait in one folder, what may be shown lies in another. */
public final class PhotoFiles {
    /** Largest upload, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final String SHOWN = "photos/";
    // A photo's files never change: another photo has another name.
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    private PhotoFiles(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    public static PhotoFiles of(Environment environment) {
        var clients = new AwsClients(environment);
        var endpoint = environment.find("AWS_ENDPOINT_URL_S3").map(URI::create);
        // One machine serves every bucket at one address, by path; on AWS each has its own host.
        var byPath = endpoint.isPresent();
        var presigner =
                S3Presigner.builder()
                        .region(clients.region())
                        .credentialsProvider(clients.credentials())
                        .serviceConfiguration(
                                S3Configuration.builder().pathStyleAccessEnabled(byPath).build());
        // Signed for the region's own host, the one that the edge asks, in us-east-1 too.
        presigner.endpointOverride(
                endpoint.orElse(URI.create("https://s3." + clients.region() + ".amazonaws.com")));
        return new PhotoFiles(
                clients.configure(S3Client.builder().forcePathStyle(byPath), "S3").build(),
                presigner.build(),
                environment.require("LISTINGS_BUCKET"));
    }

    /**
     * What an upload must be to be taken: exactly this type and this many bytes.
     *
     * @param path and query of the signed address; it is good at the edge
     * @param seconds for which it is good
     */
    public record Upload(String path, Map<String, String> headers, long seconds) {}

    /** Signs an upload. */
    public Upload sign(UploadName name, String type, long bytes) {
        var signed =
                presigner.presignPutObject(p ->
                        p.signatureDuration(GOOD_FOR)
                                .putObjectRequest(o ->
                                        o.bucket(bucket)
                                                .key(name.key())
                                                .contentType(type)
                                                .contentLength(bytes)));
        var query = signed.url().getQuery();
        return new Upload(
                "/" + name.key() + "?" + query, Map.of("content-type", type), GOOD_FOR.toSeconds());
    }

    /** The uploaded bytes; empty when they are gone, or more than an upload may have. */
    Optional<byte[]> read(UploadName name) {
        try (var in = s3.getObject(r -> r.bucket(bucket).key(name.key()))) {
            if (in.response().contentLength() > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(in.readNBytes((int) LARGEST));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    /** Stores a photo's files; doing it again changes nothing. */
    List<Photo.Size> show(String mediaKey, List<Picture.Rendition> renditions) {
        var sizes = new ArrayList<Photo.Size>();
        for (var rendition : renditions) {
            var key = SHOWN + mediaKey + "/" + rendition.name() + ".jpg";
            s3.putObject(
                    r -> r.bucket(bucket).key(key).contentType("image/jpeg").cacheControl(FOREVER),
                    RequestBody.fromBytes(rendition.jpeg()));
            sizes.add(
                    new Photo.Size(
                            rendition.name(), "/" + key, rendition.width(), rendition.height()));
        }
        return sizes;
    }

    void forget(UploadName name) {
        s3.deleteObject(r -> r.bucket(bucket).key(name.key()));
    }
}
