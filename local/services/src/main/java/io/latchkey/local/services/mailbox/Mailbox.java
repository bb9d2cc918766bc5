package io.latchkey.local.services.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.mail.Message;
import io.latchkey.local.services.mail.Opened;
import io.latchkey.local.services.mail.Outbox;
import io.latchkey.local.services.wire.Call;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.WireService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The mailbox: {@code <prefix>} lists, {@code <prefix>/<id>} opens, {@code /html} and {@code /raw}
 * below it are a message's parts, {@code <prefix>.json} and {@code <prefix>/<id>.json} are for
 * programs.
 */
public final class Mailbox implements WireService {
    private static final int SHOWN = 200;

    private final Outbox outbox;
    private final String prefix;
    private final MailboxPages pages;

    /**
     * @param prefix such as {@code /_local/mailbox}
     */
    public Mailbox(Outbox outbox, String prefix) {
        this.outbox = outbox;
        this.prefix = prefix;
        this.pages = new MailboxPages(prefix);
    }

    @Override
    public Answer answer(Call call) {
        if (!call.method().equals("GET")) {
            return Answer.text(405, "text/plain", "Messages can only be read.");
        }
        if (call.path().equals(prefix + ".json")) {
            return Json.answer(200, listed(call));
        }
        List<String> path = call.segmentsAfter(prefix).orElse(List.of("", "", ""));
        return switch (path.size()) {
            case 0 -> pages.list(found(call), call.parameter("to"));
            case 1 -> one(path.getFirst());
            case 2 -> part(path.getFirst(), path.getLast());
            default -> pages.missing();
        };
    }

    private List<Message> found(Call call) {
        String to = call.parameter("to");
        return to.isBlank() ? outbox.list(SHOWN) : outbox.sentTo(to, SHOWN);
    }

    private ObjectNode listed(Call call) {
        ObjectNode answer = Json.object();
        var items = answer.putArray("items");
        found(call).forEach(message -> items.add(message.json()));
        return answer;
    }

    private Answer one(String name) {
        boolean json = name.endsWith(".json");
        String id = json ? name.substring(0, name.length() - 5) : name;
        Optional<Message> message = outbox.find(id);
        if (message.isEmpty()) {
            return json
                    ? Json.answer(404, Json.object().put("message", "Not Found"))
                    : pages.missing();
        }
        Opened opened = open(message.get());
        return json
                ? Json.answer(200, json(message.get(), opened))
                : pages.message(message.get(), opened);
    }

    private Answer part(String id, String part) {
        Optional<Message> message = outbox.find(id);
        if (message.isEmpty()) {
            return pages.missing();
        }
        return switch (part) {
            case "html" -> frame(open(message.get()).html());
            case "raw" ->
                    Answer.bytes(
                                    200,
                                    "text/plain; charset=utf-8",
                                    outbox.raw(id).orElse(new byte[0]))
                            .with("x-content-type-options", "nosniff")
                            .with("content-security-policy", "default-src 'none'; sandbox");
            default -> pages.missing();
        };
    }

    /** Cleaned, and still treated as hostile: no script, no request, an origin of its own. */
    private static Answer frame(String html) {
        String page =
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Message</title><style>body{font:15px/1.5 system-ui,sans-serif}</style>"
                        + "</head><body>"
                        + CleanHtml.of(html)
                        + "</body></html>";
        return Answer.html(200, page)
                .with("x-content-type-options", "nosniff")
                .with("referrer-policy", "no-referrer")
                .with(
                        "content-security-policy",
                        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                                + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'");
    }

    private Opened open(Message message) {
        byte[] raw = outbox.raw(message.id()).orElse(new byte[0]);
        return switch (message.channel()) {
            case EMAIL -> Opened.mime(raw);
            case SMS -> new Opened(new String(raw, StandardCharsets.UTF_8), "", List.of());
        };
    }

    private static ObjectNode json(Message message, Opened opened) {
        ObjectNode node = message.json().put("text", opened.text()).put("html", opened.html());
        opened.attachments().forEach(node.putArray("attachments")::add);
        return node;
    }
}
