package io.latchkey.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;

/** The second target keeps the same promises as the embedded engines. */
@ExtendWith(NeedsDocker.class)
class LocalStackTest {
    private static URI endpoint = LocalStack.ADDRESS;

    @BeforeAll
    static void start() throws Exception {
        compose("up", "-d", "--wait");
        endpoint = LocalStack.reach(LocalStack.ADDRESS);
    }

    @AfterAll
    static void stop() throws Exception {
        compose("down", "--volumes");
    }

    @Test
    void aTransactionIsReadBackAndStandsInTheStream() {
        try (var client = Sdk.dynamoDb(endpoint)) {
            var things = new Things(client);
            things.create();
            things.put("a");
            assertThat(things.keys()).containsExactlyInAnyOrder("a", "STATE#a");
            assertThat(StreamReader.of(endpoint).readAll().keys()).contains("a", "STATE#a");
        }
    }

    @Test
    void aMessageIsReceived() {
        try (var client = Sdk.sqs(endpoint)) {
            var url = client.createQueue(q -> q.queueName("work")).queueUrl();
            client.sendMessage(m -> m.queueUrl(url).messageBody("a"));
            assertThat(client.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(5)).messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("a"));
        }
    }

    @Test
    void anObjectIsReadBack() {
        try (var client = Sdk.s3(endpoint, "test", "test")) {
            client.createBucket(b -> b.bucket("messages"));
            client.putObject(p -> p.bucket("messages").key("a"), RequestBody.fromString("{}"));
            assertThat(client.getObjectAsBytes(g -> g.bucket("messages").key("a")).asUtf8String())
                    .isEqualTo("{}");
        }
    }

    private static void compose(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("docker", "compose", "-f"));
        command.add(EngineFiles.root().resolve("compose.yaml").toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
