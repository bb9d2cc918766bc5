package io.latchkey.local.services.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.local.services.wire.Served;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationException;

class SmsTest {
    @TempDir Path directory;
    private Outbox outbox;
    private Served served;
    private PinpointSmsVoiceV2Client sms;

    @BeforeEach
    void start() {
        outbox = new Outbox(directory);
        served = new Served(new Sms(outbox, Set.of("+15550100"), Clock.systemUTC()));
        sms =
                PinpointSmsVoiceV2Client.builder()
                        .endpointOverride(served.address())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(Served.CREDENTIALS)
                        .build();
    }

    @AfterEach
    void stop() {
        sms.close();
        served.close();
    }

    @Test
    void aTextIsKeptAsItWasSent() {
        String id = send("+15550111", "+15550100", "Line one\nLine two 🏡");
        assertThat(outbox.find(id).orElseThrow().subject()).isEqualTo("Line one");
        assertThat(new String(outbox.raw(id).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("Line one\nLine two 🏡");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "555-0111", "+0123", "+1555011100000000000000", "+1555\r\n0111"})
    void aNumberThatIsNotInternationalIsRefused(String number) {
        assertThatThrownBy(() -> send(number, "+15550100", "Hello"))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> send("+15550111", "+15550100", "x".repeat(1601)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void anUnknownSenderIsRefusedAndNothingIsKept() {
        assertThatThrownBy(() -> send("+15550111", "+15550199", "Hello"))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(outbox.list(10)).isEmpty();
    }

    private String send(String to, String from, String text) {
        return sms.sendTextMessage(request ->
                        request.destinationPhoneNumber(to)
                                .originationIdentity(from)
                                .messageBody(text))
                .messageId();
    }
}
