package io.latchkey.local.gateway.http;

import io.latchkey.local.gateway.wire.Request;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which bodies an HTTP API hands over as text; all others, forms included, come in base64. */
final class BodyText {

    private static final Set<String> TEXTS =
            Set.of("application/json", "application/javascript", "application/xml");

    private BodyText() {}

    static Optional<String> of(Request request, byte[] body) {
        boolean encoded =
                request.headers()
                        .first("content-encoding")
                        .filter(e -> !e.equals("identity"))
                        .isPresent();
        if (encoded || !isText(request.headers().first("content-type").orElse(""))) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(body);
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    static String base64(byte[] body) {
        return Base64.getEncoder().encodeToString(body);
    }

    private static boolean isText(String contentType) {
        String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || type.endsWith("+json") || TEXTS.contains(type);
    }
}
