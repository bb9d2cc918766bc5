package io.latchkey.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EnginesTest {
    @Test
    void anItemIsReadBackFromMemory() {
        try (var engine = Engines.inMemory().dynamoDb(0);
                var client = Sdk.dynamoDb(engine.endpoint())) {
            new Things(client).create();
            new Things(client).put("a");
            assertThat(new Things(client).has("a")).isTrue();
        }
    }

    @Test
    void anItemSurvivesACloseAndAStartInTheSameProcess(@TempDir Path data) {
        try (var engine = Engines.keptIn(data).dynamoDb(0);
                var client = Sdk.dynamoDb(engine.endpoint())) {
            new Things(client).create();
            new Things(client).put("a");
        }
        try (var engine = Engines.keptIn(data).dynamoDb(0);
                var client = Sdk.dynamoDb(engine.endpoint())) {
            assertThat(new Things(client).has("a")).isTrue();
        }
    }

    @Test
    void aMessageSurvivesACloseAndAStartInTheSameProcess(@TempDir Path data) {
        try (var engine = Engines.keptIn(data).sqs(0);
                var client = Sdk.sqs(engine.endpoint())) {
            var url = client.createQueue(q -> q.queueName("work")).queueUrl();
            client.sendMessage(m -> m.queueUrl(url).messageBody("kept"));
        }
        try (var engine = Engines.keptIn(data).sqs(0);
                var client = Sdk.sqs(engine.endpoint())) {
            var url = client.getQueueUrl(q -> q.queueName("work")).queueUrl();
            assertThat(url).startsWith(engine.endpoint().toString());
            assertThat(client.receiveMessage(r -> r.queueUrl(url)).messages())
                    .singleElement()
                    .satisfies(m -> assertThat(m.body()).isEqualTo("kept"));
        }
    }

    @Test
    void twoEnginesOfOneKindRunSideBySide() {
        try (var one = Engines.inMemory().sqs(0);
                var other = Engines.inMemory().sqs(0);
                var oneClient = Sdk.sqs(one.endpoint());
                var otherClient = Sdk.sqs(other.endpoint())) {
            oneClient.createQueue(q -> q.queueName("mine"));
            assertThat(otherClient.listQueues().queueUrls()).isEmpty();
        }
    }

    @Test
    void aPortInUseIsSaidInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThatThrownBy(() -> Engines.inMemory().dynamoDb(port))
                    .hasMessage("the engine dynamodb does not start: port " + port + " is in use");
        }
    }

    @Test
    void anEngineListensOnTheLoopbackAddressAlone() throws IOException {
        try (var dynamoDb = Engines.inMemory().dynamoDb(0);
                var sqs = Engines.inMemory().sqs(0)) {
            for (var address : outsideAddresses()) {
                for (var engine : new Engine[] {dynamoDb, sqs}) {
                    assertThatThrownBy(
                                    () -> new Socket(address, engine.endpoint().getPort()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    private static Iterable<InetAddress> outsideAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}
