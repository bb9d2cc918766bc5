package io.latchkey.infra;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Puts the built web pages into the deployed stack's bucket and tells the edge to forget the old
 * ones. Old scripts stay where they are: a browser tab that was open before may still ask for them.
 */
public final class PublishWeb {
    private final S3Client s3;
    private final CloudFrontClient edge;
    private final Clock clock;

    PublishWeb(S3Client s3, CloudFrontClient edge, Clock clock) {
        this.s3 = s3;
        this.edge = edge;
        this.clock = clock;
    }

    /** Runs in the repository's root, with the caller's own AWS credentials. */
    public static void main(String[] arguments) throws IOException {
        try (var s3 = S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build();
                var edge =
                        CloudFrontClient.builder()
                                .region(Region.AWS_GLOBAL)
                                .httpClient(UrlConnectionHttpClient.create())
                                .build()) {
            var outputs = Outputs.read(Path.of("infra/cdk/target/outputs.json"));
            new PublishWeb(s3, edge, Clock.systemUTC()).publish(outputs, Path.of("web/dist"));
            System.out.println(outputs.require("WebAddress"));
        } catch (IllegalStateException | SdkException e) {
            System.err.println("publish: " + e.getMessage());
            System.exit(1);
        }
    }

    void publish(Outputs outputs, Path dist) throws IOException {
        var bucket = outputs.require("WebBucket");
        // The pages read it as they start, so it is there before them.
        s3.putObject(
                r ->
                        r.bucket(bucket)
                                .key("config.json")
                                .contentType("application/json")
                                .cacheControl("no-cache"),
                RequestBody.fromString(outputs.webConfig()));
        for (var file : WebFile.under(dist)) {
            s3.putObject(
                    r ->
                            r.bucket(bucket)
                                    .key(file.key())
                                    .contentType(file.contentType())
                                    .cacheControl(file.cacheControl()),
                    RequestBody.fromFile(file.path()));
        }
        forget(outputs.require("DistributionId"));
    }

    private void forget(String distribution) {
        edge.createInvalidation(r ->
                r.distributionId(distribution)
                        .invalidationBatch(batch ->
                                batch.callerReference(clock.instant().toString())
                                        .paths(p -> p.quantity(1).items("/*"))));
    }
}
