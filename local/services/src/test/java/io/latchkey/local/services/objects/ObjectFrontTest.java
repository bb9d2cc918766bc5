package io.latchkey.local.services.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.engines.Engine;
import io.latchkey.engines.Engines;
import io.latchkey.local.services.wire.Served;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class ObjectFrontTest {
    private static final String BUCKET = "documents";
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("SendMessage", Engines.SECRET));
    private static final List<ObjectChange> CHANGES = new CopyOnWriteArrayList<>();
    private static final AtomicBoolean DEAF = new AtomicBoolean();

    private static Engine engine;
    private static ObjectFront front;
    private static Served served;
    private static S3Client s3;

    @BeforeAll
    static void start() {
        engine = Engines.inMemory().s3(0);
        front =
                new ObjectFront(
                        new ObjectFront.Store(engine.endpoint(), Engines.SECRET),
                        ObjectFrontTest::changed,
                        Clock.systemUTC());
        served = new Served(front);
        s3 = client(served.address());
        s3.createBucket(r -> r.bucket(BUCKET));
    }

    @AfterAll
    static void stop() {
        s3.close();
        served.close();
        front.close();
        engine.close();
    }

    @BeforeEach
    void forget() {
        CHANGES.clear();
        DEAF.set(false);
    }

    private static void changed(ObjectChange change) {
        if (DEAF.get()) {
            throw new IllegalStateException("the bus is away");
        }
        CHANGES.add(change);
    }

    private static S3Client client(URI address) {
        return S3Client.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .forcePathStyle(true)
                .overrideConfiguration(c -> c.retryStrategy(b -> b.maxAttempts(1)))
                .build();
    }

    @Test
    void anUploadIsStoredAndToldWithSizeAndTag() {
        String key = "deals/tx 1/größe+plan (1).pdf";
        String etag = put(key, "hello");
        assertThat(read(key)).isEqualTo("hello");
        ObjectChange change = CHANGES.getFirst();
        assertThat(change.object())
                .isEqualTo(new ObjectChange.Content(key, 5, etag.replace("\"", "")));
        assertThat(change.requester()).isEqualTo("SendMessage");
        assertThat(change.detailType()).isEqualTo("Object Created");
        assertThat(change.detail().at("/bucket/name").asText()).isEqualTo(BUCKET);
        assertThat(change.detail().at("/object/size").asInt()).isEqualTo(5);
        assertThat(change.notification("us-east-1", "rule").at("/s3/object/key").asText())
                .isEqualTo("deals/tx+1/gr%C3%B6%C3%9Fe%2Bplan+%281%29.pdf");
    }

    @Test
    void theEdgeReadsABucketAndTakesWhatIsSignedForItAndNothingElse() {
        put("photos/a b.jpg", "picture");
        try (var edge = new Served(front.origin(BUCKET, served.address()))) {
            assertThat(edge.get("/photos/a%20b.jpg").body()).isEqualTo("picture");
            assertThat(edge.get("/photos/none.jpg").statusCode()).isEqualTo(404);
            assertThat(edge.get("/").statusCode()).isEqualTo(403);
            var signed = signed("uploads/x.txt").toString().replaceFirst(".*/" + BUCKET, "");
            var body = HttpRequest.BodyPublishers.ofString("hello");
            assertThat(edge.send(edge.request(signed).PUT(body)).statusCode()).isEqualTo(200);
            assertThat(read("uploads/x.txt")).isEqualTo("hello");
            assertThat(CHANGES).hasSize(2);
            var forged = signed.replace("x.txt", "y.txt");
            assertThat(edge.send(edge.request(forged).PUT(body)).statusCode()).isEqualTo(403);
            var unsigned = edge.request("/uploads/z.txt").PUT(body);
            assertThat(edge.send(unsigned).statusCode()).isEqualTo(403);
        }
    }

    private static URI signed(String key) {
        try (var presigner =
                S3Presigner.builder()
                        .endpointOverride(served.address())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(CREDENTIALS)
                        .serviceConfiguration(
                                S3Configuration.builder().pathStyleAccessEnabled(true).build())
                        .build()) {
            return URI.create(
                    presigner
                            .presignPutObject(p ->
                                    p.signatureDuration(Duration.ofMinutes(5))
                                            .putObjectRequest(o -> o.bucket(BUCKET).key(key)))
                            .url()
                            .toString());
        }
    }

    @Test
    void anEmptyObjectIsStoredAndTold() {
        put("empty", "");
        assertThat(CHANGES.getFirst().object().size()).isZero();
    }

    @Test
    void readingAndAskingTellNothing() {
        put("quiet", "0123456789");
        CHANGES.clear();
        assertThat(
                        s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("quiet").range("bytes=2-4"))
                                .asUtf8String())
                .isEqualTo("234");
        assertThat(s3.headObject(r -> r.bucket(BUCKET).key("quiet")).contentLength()).isEqualTo(10);
        assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET).prefix("qui")).contents()).hasSize(1);
        assertThatThrownBy(() -> read("missing")).isInstanceOf(NoSuchKeyException.class);
        assertThat(CHANGES).isEmpty();
    }

    @Test
    void anUploadInPartsIsToldOnceWhenItIsWhole() {
        String id = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("large")).uploadId();
        byte[] part = new byte[5 * 1024 * 1024];
        Arrays.fill(part, (byte) 'x');
        List<CompletedPart> parts =
                List.of(part(id, 1, part), part(id, 2, "end".getBytes(StandardCharsets.UTF_8)));
        assertThat(CHANGES).isEmpty();
        s3.completeMultipartUpload(r ->
                r.bucket(BUCKET).key("large").uploadId(id).multipartUpload(m -> m.parts(parts)));
        assertThat(CHANGES).hasSize(1);
        assertThat(CHANGES.getFirst().kind()).isEqualTo(ObjectChange.Kind.CREATED_BY_PARTS);
        assertThat(CHANGES.getFirst().object().size()).isEqualTo(part.length + 3);
    }

    @Test
    void aCopyIsToldWithTheSizeOfTheCopy() {
        put("source", "twelve bytes");
        CHANGES.clear();
        s3.copyObject(r ->
                r.sourceBucket(BUCKET)
                        .sourceKey("source")
                        .destinationBucket(BUCKET)
                        .destinationKey("a copy (2)*~"));
        assertThat(CHANGES).hasSize(1);
        assertThat(CHANGES.getFirst().object().key()).isEqualTo("a copy (2)*~");
        assertThat(CHANGES.getFirst().object().size()).isEqualTo(12);
    }

    @Test
    void removalsAreToldOneByOne() {
        put("one", "1");
        put("two", "2");
        put("three", "3");
        CHANGES.clear();
        s3.deleteObject(r -> r.bucket(BUCKET).key("one"));
        s3.deleteObjects(r ->
                r.bucket(BUCKET).delete(d -> d.quiet(true).objects(named("two"), named("three"))));
        assertThat(CHANGES)
                .extracting(change -> change.object().key())
                .containsExactly("one", "two", "three");
        assertThat(CHANGES).extracting(ObjectChange::detailType).containsOnly("Object Deleted");
        assertThat(CHANGES).extracting(ObjectChange::sequencer).isSorted();
    }

    @Test
    void aPresignedAddressWorksForPuttingAndGetting() {
        try (S3Presigner presigner = presigner()) {
            URI put =
                    uri(
                            presigner
                                    .presignPutObject(p ->
                                            p.signatureDuration(Duration.ofMinutes(5))
                                                    .putObjectRequest(
                                                            r -> r.bucket(BUCKET).key("signed")))
                                    .url());
            var stored =
                    served.send(
                            HttpRequest.newBuilder(put)
                                    .PUT(HttpRequest.BodyPublishers.ofString("by hand")));
            assertThat(stored.statusCode()).isEqualTo(200);
            assertThat(CHANGES.getFirst().object().size()).isEqualTo(7);
            URI get =
                    uri(
                            presigner
                                    .presignGetObject(p ->
                                            p.signatureDuration(Duration.ofMinutes(5))
                                                    .getObjectRequest(
                                                            r -> r.bucket(BUCKET).key("signed")))
                                    .url());
            assertThat(served.send(HttpRequest.newBuilder(get).GET()).body()).isEqualTo("by hand");
        }
    }

    @Test
    void aForgedSignatureIsRefusedByTheStoreAndNothingIsTold() {
        StaticCredentialsProvider forged =
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("SendMessage", "wrong"));
        try (S3Client other =
                S3Client.builder()
                        .endpointOverride(served.address())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(forged)
                        .forcePathStyle(true)
                        .build()) {
            assertThatThrownBy(() ->
                            other.putObject(
                                    r -> r.bucket(BUCKET).key("forged"),
                                    RequestBody.fromString("x")))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        }
        assertThat(CHANGES).isEmpty();
    }

    @Test
    void aChangeThatCannotBeToldFailsTheRequestSoThatItIsRepeated() {
        DEAF.set(true);
        assertThatThrownBy(() -> put("untold", "x"))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(500));
        DEAF.set(false);
        put("untold", "x");
        assertThat(CHANGES).hasSize(1);
    }

    @Test
    void aStoreThatIsAwayIsA503() {
        ObjectFront lonely =
                new ObjectFront(
                        new ObjectFront.Store(URI.create("http://127.0.0.1:1"), "x"),
                        ObjectFrontTest::changed,
                        Clock.systemUTC());
        try (lonely;
                Served away = new Served(lonely);
                S3Client client = client(away.address())) {
            assertThatThrownBy(() -> client.getObjectAsBytes(r -> r.bucket(BUCKET).key("x")))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(503));
        }
    }

    private static S3Presigner presigner() {
        return S3Presigner.builder()
                .endpointOverride(served.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    private static URI uri(java.net.URL url) {
        return URI.create(url.toString());
    }

    private static ObjectIdentifier named(String key) {
        return ObjectIdentifier.builder().key(key).build();
    }

    private static CompletedPart part(String id, int number, byte[] bytes) {
        String etag =
                s3.uploadPart(
                                r -> r.bucket(BUCKET).key("large").uploadId(id).partNumber(number),
                                RequestBody.fromBytes(bytes))
                        .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private static String put(String key, String text) {
        return s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(text)).eTag();
    }

    private static String read(String key) {
        return s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String();
    }
}
