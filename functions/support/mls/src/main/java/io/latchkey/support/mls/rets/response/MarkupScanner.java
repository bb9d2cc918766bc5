package io.latchkey.support.mls.rets.response;

import java.util.Locale;
import java.util.Map;

/**
 * Cuts a stream into tags and text. Where XML would refuse, it reads on: a stray angle bracket is
 * text, comments, instructions and declarations are passed over, and nothing outside the stream is
 * ever looked at.
 */
final class MarkupScanner {
    enum Token {
        TEXT,
        TAG,
        END
    }

    private static final int LONGEST_TAG = 1 << 16;

    private final ByteWindow window;
    private final FieldText text;
    private final Warnings warnings;
    private Tag tag = new Tag("", Map.of(), false, false);
    private String value = "";

    MarkupScanner(ByteWindow window, FieldText text, Warnings warnings) {
        this.window = window;
        this.text = text;
        this.warnings = warnings;
    }

    Tag tag() {
        return tag;
    }

    /** The text of the last token, repaired. */
    String text() {
        return value;
    }

    /** The next tag; text before it is passed over unread, and takes no memory. */
    Token nextTag() {
        while (skipText()) {
            var token = markup();
            if (token != Token.TEXT) {
                return token;
            }
        }
        return Token.END;
    }

    /** The next piece of text or tag. */
    Token next() {
        if (!window.require(1)) {
            return Token.END;
        }
        if (startsMarkup(0)) {
            return markup();
        }
        var length = textLength();
        value = text.decode(window.bytes, window.position, window.position + length);
        window.position += length;
        return Token.TEXT;
    }

    /** Moves to the next angle bracket that begins markup. */
    boolean skipText() {
        while (window.require(1)) {
            var bytes = window.bytes;
            var end = window.end;
            var i = window.position;
            while (i < end && bytes[i] != '<') {
                i++;
            }
            window.position = i;
            if (i < end) {
                if (startsMarkup(0)) {
                    return true;
                }
                window.position++;
            }
        }
        return false;
    }

    private int textLength() {
        var length = 1;
        while (window.require(length + 1)) {
            if (window.at(length) == '<' && startsMarkup(length)) {
                return length;
            }
            length++;
        }
        return length;
    }

    private boolean startsMarkup(int offset) {
        if (window.at(offset) != '<' || !window.require(offset + 2)) {
            return false;
        }
        var c = window.at(offset + 1);
        var letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        return letter || c == '/' || c == '!' || c == '?';
    }

    /** TEXT with an empty value where there was nothing for the reader. */
    private Token markup() {
        value = "";
        return switch (window.at(1)) {
            case '!' -> declaration();
            case '?' -> instruction();
            default -> readTag();
        };
    }

    private Token declaration() {
        if (window.matches(0, "<!--")) {
            window.position += 4;
            return window.skipPast("-->") ? Token.TEXT : Token.END;
        }
        if (window.matches(0, "<![CDATA[")) {
            window.position += 9;
            return section();
        }
        return doctype();
    }

    private Token section() {
        var length = 0;
        while (!window.matches(length, "]]>")) {
            if (!window.require(length + 1)) {
                window.position = window.end;
                return Token.END;
            }
            length++;
        }
        value = text.literal(window.bytes, window.position, window.position + length);
        window.position += length + 3;
        return Token.TEXT;
    }

    /** Passed over to its closing bracket; what it declares is never used. */
    private Token doctype() {
        var depth = 0;
        var subset = false;
        var quote = 0;
        window.position += 2;
        while (window.require(1)) {
            var c = window.at(0);
            window.position++;
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
                subset = true;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                if (subset) {
                    warnings.add(Defect.DECLARATION);
                }
                return Token.TEXT;
            }
        }
        warnings.add(Defect.DECLARATION);
        return Token.END;
    }

    private Token instruction() {
        var length = tagLength();
        if (length <= 0) {
            return unclosed(length);
        }
        var inside = text.literal(window.bytes, window.position + 2, window.position + length - 1);
        window.position += length;
        if (inside.toLowerCase(Locale.ROOT).startsWith("xml")) {
            var declaration =
                    inside.endsWith("?") ? inside.substring(0, inside.length() - 1) : inside;
            Tag.parse(declaration, warnings).attribute("encoding").ifPresent(text::declareInside);
        }
        return Token.TEXT;
    }

    private Token readTag() {
        var length = tagLength();
        if (length <= 0) {
            return unclosed(length);
        }
        var inside = text.literal(window.bytes, window.position + 1, window.position + length - 1);
        window.position += length;
        tag = Tag.parse(inside, warnings);
        return Token.TAG;
    }

    /** At the end of the stream nothing more comes; elsewhere the bracket was text. */
    private Token unclosed(int length) {
        if (length < 0) {
            window.position = window.end;
            return Token.END;
        }
        window.position++;
        value = "<";
        return Token.TEXT;
    }

    /**
     * From the opening bracket to the closing one, which does not count inside quotes; but an
     * opening bracket inside quotes says that a quote was lost, and the first closing one ended the
     * tag. Zero where there is none within reach, less at the end of the stream.
     */
    private int tagLength() {
        var first = 0;
        var quote = 0;
        for (int i = 1; i < LONGEST_TAG; i++) {
            if (!window.require(i + 1)) {
                return first > 0 ? first : -1;
            }
            var c = window.at(i);
            if (c == '>') {
                if (quote == 0) {
                    return i + 1;
                }
                first = first == 0 ? i + 1 : first;
            } else if (c == '<' && first > 0) {
                return first;
            } else if (quote != 0) {
                quote = c == quote && closesValue(i + 1) ? 0 : quote;
            } else if ((c == '"' || c == '\'') && afterEquals(i)) {
                quote = c;
            }
        }
        return first;
    }

    /** Any other quote stands in the middle of a value that nobody escaped. */
    private boolean closesValue(int next) {
        if (!window.require(next + 1)) {
            return true;
        }
        var c = window.at(next);
        return c <= ' ' || c == '/' || c == '>' || c == '?';
    }

    private boolean afterEquals(int offset) {
        var i = offset - 1;
        while (i > 0 && window.at(i) == ' ') {
            i--;
        }
        return window.at(i) == '=';
    }
}
