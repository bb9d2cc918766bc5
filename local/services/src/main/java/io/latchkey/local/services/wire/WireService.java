package io.latchkey.local.services.wire;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Request;
import io.latchkey.local.gateway.wire.WireHandler;
import java.io.IOException;
import java.util.Optional;

/**
 * A stand-in that reads its requests whole: one answer for each, never an exception for bad input.
 */
public interface WireService extends WireHandler {
    /** SES takes messages of 40 MB, the largest body of these services; in base64 that is more. */
    int LARGEST_BODY = 56 * 1024 * 1024;

    Answer answer(Call call);

    @Override
    default Answer handle(Request request) throws IOException {
        Optional<byte[]> body = request.bytes(LARGEST_BODY);
        if (body.isEmpty()) {
            return Answer.json(413, "{\"message\":\"Request Too Long\"}");
        }
        return answer(new Call(request, body.get()));
    }
}
