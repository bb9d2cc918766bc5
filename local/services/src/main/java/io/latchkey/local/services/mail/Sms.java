package io.latchkey.local.services.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.Call;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.JsonProtocol;
import io.latchkey.local.services.wire.Refusal;
import io.latchkey.local.services.wire.WireService;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** End User Messaging SMS and Voice v2; its target prefix is {@code PinpointSMSVoiceV2.}. */
public final class Sms implements WireService {
    private static final Pattern NUMBER = Pattern.compile("\\+?[1-9][0-9]{1,18}");
    private static final int LONGEST = 1600;

    private final Outbox outbox;
    private final Set<String> origins;
    private final Clock clock;
    private final JsonProtocol protocol;

    /**
     * @param origins numbers, pools and sender ids that may send; when there are none, any may
     */
    public Sms(Outbox outbox, Set<String> origins, Clock clock) {
        this.outbox = outbox;
        this.origins = Set.copyOf(origins);
        this.clock = clock;
        this.protocol =
                new JsonProtocol(
                        "1.0", "PinpointSMSVoiceV2", Map.of("SendTextMessage", this::send));
    }

    @Override
    public Answer answer(Call call) {
        return protocol.answer(call);
    }

    private JsonNode send(ObjectNode input) throws Refusal {
        String number = Json.text(input, "DestinationPhoneNumber");
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.validation("The destination phone number is not in E.164 form.")
                    .detail("Reason", "INVALID_PARAMETER");
        }
        String text = Json.text(input, "MessageBody");
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refusal.validation("MessageBody must have 1 to 1600 characters.")
                    .detail("Reason", "INVALID_PARAMETER");
        }
        String origin = Json.text(input, "OriginationIdentity");
        if (!origins.isEmpty() && !origins.contains(origin)) {
            throw new Refusal(
                            400,
                            "ResourceNotFoundException",
                            "The origination identity does not exist.")
                    .detail("ResourceType", "sender-id")
                    .detail("ResourceId", origin);
        }
        Instant now = clock.instant();
        String id = Outbox.newId(now);
        if (!input.path("DryRun").asBoolean()) {
            Message message =
                    new Message(
                            id, Message.Channel.SMS, now, origin, List.of(number), firstLine(text));
            outbox.keep(message, text.getBytes(StandardCharsets.UTF_8));
        }
        return Json.object().put("MessageId", id);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}+", " ");
    }
}
