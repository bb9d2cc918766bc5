package io.latchkey.local.services.mailbox;

import static io.latchkey.local.services.wire.HtmlPage.escape;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.mail.Message;
import io.latchkey.local.services.mail.Opened;
import io.latchkey.local.services.wire.HtmlPage;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How the mailbox looks. */
final class MailboxPages {
    private static final String LIST = template("list.html");
    private static final String ONE = template("message.html");
    private static final String SCRIPT = template("refresh.js").strip();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final String prefix;

    MailboxPages(String prefix) {
        this.prefix = prefix;
    }

    Answer list(List<Message> messages, String to) {
        String body =
                LIST.replace("{{prefix}}", prefix)
                        .replace("{{letters}}", letters(messages, to))
                        .replace("{{to}}", escape(to));
        return new HtmlPage("Mailbox", body, SCRIPT, "'self'").answer(200);
    }

    Answer message(Message message, Opened opened) {
        String body =
                ONE.replace("{{prefix}}", prefix)
                        .replace("{{kind}}", kind(message))
                        .replace("{{id}}", message.id())
                        .replace("{{at}}", moment(message))
                        .replace("{{sheets}}", sheets(message, opened))
                        .replace("{{from}}", escape(message.from()))
                        .replace("{{to}}", escape(String.join(", ", message.to())))
                        .replace("{{subject}}", escape(title(message)));
        return new HtmlPage(title(message), body, "", "'self'").answer(200);
    }

    Answer missing() {
        String body =
                "<main class=\"card\"><h1>No such message</h1><p><a href=\"%s\">All messages</a></p></main>"
                        .formatted(prefix);
        return new HtmlPage("No such message", body, "", "'none'").answer(404);
    }

    private String letters(List<Message> messages, String to) {
        if (messages.isEmpty()) {
            return to.isBlank()
                    ? "<p class=\"empty\">Nothing was sent yet. E-mails and text messages appear here as they go out.</p>"
                    : "<p class=\"empty\">Nothing was sent to “" + escape(to) + "”.</p>";
        }
        StringBuilder rows = new StringBuilder("<ol class=\"letters\">");
        for (Message message : messages) {
            rows.append(
                    "<li><a href=\"%s/%s\"><span class=\"kind\">%s</span><span class=\"subject\">%s</span>%s<span class=\"who\">To %s</span></a></li>"
                            .formatted(
                                    prefix,
                                    message.id(),
                                    kind(message),
                                    escape(title(message)),
                                    moment(message),
                                    escape(String.join(", ", message.to()))));
        }
        return rows.append("</ol>").toString();
    }

    private String sheets(Message message, Opened opened) {
        StringBuilder sheets = new StringBuilder();
        if (!opened.html().isEmpty()) {
            sheets.append(
                    "<section class=\"sheet\"><h2>As the reader sees it</h2><iframe title=\"The message\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"%s/%s/html\"></iframe></section>"
                            .formatted(prefix, message.id()));
        }
        if (!opened.text().isEmpty()) {
            sheets.append(
                    "<section class=\"sheet\"><h2>Text</h2><pre tabindex=\"0\" aria-label=\"Text\">%s</pre></section>"
                            .formatted(escape(opened.text())));
        }
        if (!opened.attachments().isEmpty()) {
            sheets.append("<p>Attached: ")
                    .append(escape(String.join(", ", opened.attachments())))
                    .append("</p>");
        }
        return sheets.toString();
    }

    private static String title(Message message) {
        return message.subject().isBlank() ? "(no subject)" : message.subject();
    }

    private static String kind(Message message) {
        return switch (message.channel()) {
            case EMAIL -> "E-mail";
            case SMS -> "SMS";
        };
    }

    private static String moment(Message message) {
        return "<time datetime=\"%s\">%s</time>"
                .formatted(message.receivedAt(), MOMENT.format(message.receivedAt()));
    }

    private static String template(String name) {
        return HtmlPage.resource("/io/latchkey/local/services/mailbox/" + name);
    }
}
