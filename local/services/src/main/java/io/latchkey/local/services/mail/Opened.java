package io.latchkey.local.services.mail;

import io.latchkey.local.services.wire.Refusal;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A stored message taken apart.
 *
 * @param text the plain text, "" when there is none
 * @param html as the sender wrote it: hostile until it is cleaned
 * @param attachments their file names
 */
public record Opened(String text, String html, List<String> attachments) {
    private static final int DEEPEST = 10;

    public Opened {
        attachments = List.copyOf(attachments);
    }

    /** Takes a MIME message apart; what cannot be read is left out. */
    public static Opened mime(byte[] raw) {
        Parts parts = new Parts();
        try {
            parts.read(Mime.parse(raw), 0);
        } catch (Refusal | MessagingException | IOException unreadable) {
            parts.text.append("(This part cannot be read; see the source.)");
        }
        return new Opened(parts.text.toString(), parts.html.toString(), parts.attachments);
    }

    private static final class Parts {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<String> attachments = new ArrayList<>();

        void read(Part part, int depth) throws MessagingException, IOException {
            if (depth > DEEPEST) {
                return;
            }
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                String name = part.getFileName();
                attachments.add(name == null ? "unnamed" : name);
                return;
            }
            Object content = part.getContent();
            if (content instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    read(multipart.getBodyPart(i), depth + 1);
                }
                return;
            }
            if (content instanceof String readable) {
                (part.isMimeType("text/html") ? html : text).append(readable);
            }
        }
    }
}
