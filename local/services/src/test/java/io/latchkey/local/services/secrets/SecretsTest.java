package io.latchkey.local.services.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.local.services.wire.Served;
import io.latchkey.local.services.wire.TurnableClock;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

class SecretsTest {
    private static final String ARNS = "arn:aws:secretsmanager:us-east-1:000000000000:secret:";

    @TempDir Path directory;
    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-21T08:00:00Z"));
    private Secrets secrets;
    private Served served;
    private SecretsManagerClient client;

    @BeforeEach
    void start() {
        secrets = new Secrets(file(), ARNS, clock);
        served = new Served(secrets);
        client =
                SecretsManagerClient.builder()
                        .endpointOverride(served.address())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(Served.CREDENTIALS)
                        .build();
    }

    @AfterEach
    void stop() {
        client.close();
        served.close();
    }

    private Path file() {
        return directory.resolve("secrets.json");
    }

    @Test
    void aSecretIsReadByNameAndArnAndOutlivesARestart() throws Exception {
        String arn = client.createSecret(r -> r.name("mls/key").secretString("first")).arn();
        stop();
        start();
        assertThat(read("mls/key")).isEqualTo("first");
        assertThat(read(arn)).isEqualTo("first");
        assertThat(read(arn.substring(0, arn.length() - 7))).isEqualTo("first");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aNewValueBecomesCurrentAndTheOldOnePrevious() {
        client.createSecret(r -> r.name("key").secretString("first"));
        client.putSecretValue(r -> r.secretId("key").secretString("second"));
        assertThat(read("key")).isEqualTo("second");
        assertThat(
                        client.getSecretValue(r -> r.secretId("key").versionStage("AWSPREVIOUS"))
                                .secretString())
                .isEqualTo("first");
        assertThat(client.describeSecret(r -> r.secretId("key")).versionIdsToStages()).hasSize(2);
    }

    @Test
    void bytesComeBackAsTheyWere() {
        SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {0, -1, 10});
        client.createSecret(r -> r.name("bytes").secretBinary(bytes));
        assertThat(client.getSecretValue(r -> r.secretId("bytes")).secretBinary()).isEqualTo(bytes);
    }

    @Test
    void theSameRequestTwiceMakesOneSecretAndAnotherOneIsRefused() {
        String token = "0123456789abcdef0123456789abcdef";
        client.createSecret(r -> r.name("key").secretString("a").clientRequestToken(token));
        client.createSecret(r -> r.name("key").secretString("a").clientRequestToken(token));
        assertThatThrownBy(() -> client.createSecret(r -> r.name("key").secretString("b")))
                .isInstanceOf(ResourceExistsException.class);
        assertThat(read("key")).isEqualTo("a");
    }

    @Test
    void anUnknownSecretIsNotFound() {
        assertThatThrownBy(() -> read("nothing")).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aDeletedSecretCannotBeReadIsRestoredOrGoesAfterItsWindow() {
        client.createSecret(r -> r.name("key").secretString("a"));
        client.deleteSecret(r -> r.secretId("key").recoveryWindowInDays(7L));
        assertThatThrownBy(() -> read("key")).isInstanceOf(InvalidRequestException.class);
        client.restoreSecret(r -> r.secretId("key"));
        assertThat(read("key")).isEqualTo("a");
        client.deleteSecret(r -> r.secretId("key").recoveryWindowInDays(7L));
        clock.turn(Duration.ofDays(8));
        assertThatThrownBy(() -> read("key")).isInstanceOf(ResourceNotFoundException.class);
        client.createSecret(r -> r.name("key").secretString("b"));
        assertThat(read("key")).isEqualTo("b");
    }

    @Test
    void theListComesInPages() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String name = "key-%02d".formatted(i);
            client.createSecret(r -> r.name(name).secretString("x"));
            names.add(name);
        }
        List<String> listed = new ArrayList<>();
        client.listSecretsPaginator(r -> r.maxResults(10)).stream()
                .flatMap(page -> page.secretList().stream())
                .map(SecretListEntry::name)
                .forEach(listed::add);
        assertThat(listed).isEqualTo(names);
    }

    @Test
    void aSecretThatTheSuiteNeedsIsMadeOnce() {
        String arn = secrets.ensure("generated", "one");
        assertThat(secrets.ensure("generated", "two")).isEqualTo(arn).startsWith(ARNS);
        assertThat(read("generated")).isEqualTo("one");
    }

    @Test
    void namesAndSizesOutsideTheLimitsAreRefused() {
        assertThatThrownBy(() ->
                        client.createSecret(r -> r.name("../../etc").secretString("x").name("a b")))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("Invalid name");
        assertThatThrownBy(() ->
                        client.createSecret(r -> r.name("big").secretString("x".repeat(65_537))))
                .isInstanceOf(SecretsManagerException.class);
    }

    @Test
    void anUnknownOperationAndABodyThatIsNoJsonAreRefusedByName() {
        var unknown =
                served.send(
                        served.request("/")
                                .header("x-amz-target", "secretsmanager.RotateSecret")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("UnknownOperationException");
        var broken =
                served.send(
                        served.request("/")
                                .header("x-amz-target", "secretsmanager.GetSecretValue")
                                .POST(HttpRequest.BodyPublishers.ofString("[1")));
        assertThat(broken.body()).contains("SerializationException");
    }

    private String read(String id) {
        return client.getSecretValue(r -> r.secretId(id)).secretString();
    }
}
