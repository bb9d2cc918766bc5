package io.latchkey.support.mls.rets.response;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An answer whose body is meant to be read as text: to a login, a logout, an action.
 *
 * @param reply absent where nothing like RETS was met
 * @param text without tags, at most a megabyte
 * @param html whether a web page came, inside RETS or instead of it
 */
public record TextAnswer(Optional<Reply> reply, String text, boolean html) {
    private static final int LONGEST = 1 << 20;

    /** Reads the whole body. */
    public static TextAnswer of(InputStream body, Optional<String> charset) throws IOException {
        var warnings = new Warnings();
        var decoder = new FieldText(warnings);
        charset.ifPresent(decoder::declare);
        try (var plain = PlainBody.of(body, warnings)) {
            var scanner = new MarkupScanner(new ByteWindow(plain, LONGEST), decoder, warnings);
            return read(scanner, new AnswerHead(scanner, warnings));
        }
    }

    private static TextAnswer read(MarkupScanner scanner, AnswerHead head) {
        var text = new StringBuilder();
        try {
            for (var token = scanner.next();
                    token != MarkupScanner.Token.END && text.length() < LONGEST;
                    token = scanner.next()) {
                if (token == MarkupScanner.Token.TEXT) {
                    text.append(scanner.text());
                } else {
                    head.take(scanner.tag());
                }
            }
        } catch (ByteWindow.TooLong e) {
            text.append(" ...");
        }
        return new TextAnswer(head.reply(), text.toString().strip(), head.isHtml());
    }
}
