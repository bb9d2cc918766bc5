package io.latchkey.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3EngineTest {
    @Test
    void anObjectOfOneCallerIsReadByAnotherAndSurvivesARestart(@TempDir Path data) {
        try (var engine = Engines.keptIn(data).s3(0);
                var writer = Sdk.s3(engine.endpoint(), "SendMessage", Engines.SECRET)) {
            writer.createBucket(b -> b.bucket("messages"));
            writer.putObject(
                    p -> p.bucket("messages").key("a/ü b.json").contentType("application/json"),
                    RequestBody.fromString("{}"));
        }
        try (var engine = Engines.keptIn(data).s3(0);
                var reader = Sdk.s3(engine.endpoint(), "ReadMessage", Engines.SECRET)) {
            var object = reader.getObjectAsBytes(g -> g.bucket("messages").key("a/ü b.json"));
            assertThat(object.asUtf8String()).isEqualTo("{}");
            assertThat(object.response().contentType()).isEqualTo("application/json");
        }
    }

    @Test
    void aRequestSignedWithAnotherSecretIsRefused() {
        try (var engine = Engines.inMemory().s3(0);
                var forger = Sdk.s3(engine.endpoint(), "SendMessage", "guessed")) {
            assertThatThrownBy(() -> forger.createBucket(b -> b.bucket("messages")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            e ->
                                    assertThat(e.awsErrorDetails().errorCode())
                                            .isEqualTo("SignatureDoesNotMatch"));
        }
    }
}
