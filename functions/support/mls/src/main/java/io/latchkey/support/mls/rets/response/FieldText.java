package io.latchkey.support.mls.rets.response;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes to text. UTF-8 and windows-1252 are told apart value by value, since servers mix them and
 * declare either; characters that XML forbids become spaces; references are resolved.
 */
final class FieldText {
    private static final int CONTROL = 1;
    private static final int AMPERSAND = 2;
    private static final int HIGH = 4;

    /** What stands at windows-1252's bytes 0x80 to 0x9F. */
    private static final String WINDOWS_1252 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    static final byte[] CLASS = classes();

    private final Warnings warnings;
    private Optional<Charset> declared = Optional.empty();

    FieldText(Warnings warnings) {
        this.warnings = warnings;
    }

    private static byte[] classes() {
        var classes = new byte[256];
        for (int c = 0; c < 256; c++) {
            var control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
            classes[c] = (byte) (control ? CONTROL : c == '&' ? AMPERSAND : c >= 0x80 ? HIGH : 0);
        }
        return classes;
    }

    /** The name that a header or the XML declaration gives; an unknown one is as good as none. */
    void declare(String charset) {
        try {
            declared = Optional.of(Charset.forName(charset.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            warnings.add(Defect.CHARSET, "unknown character set " + charset.strip());
        }
    }

    /** The document's own word, which counts less than a header's. */
    void declareInside(String charset) {
        if (declared.isEmpty()) {
            declare(charset);
        }
    }

    /** The whole repair. */
    String decode(byte[] bytes, int from, int to) {
        var seen = 0;
        for (int i = from; i < to; i++) {
            seen |= CLASS[bytes[i] & 0xFF];
        }
        if (seen == 0) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        var text = literal(bytes, from, to, seen);
        return (seen & AMPERSAND) == 0 ? text : References.resolve(text, warnings);
    }

    /** The same without references, as in a CDATA section. */
    String literal(byte[] bytes, int from, int to) {
        var seen = 0;
        for (int i = from; i < to; i++) {
            seen |= CLASS[bytes[i] & 0xFF];
        }
        return literal(bytes, from, to, seen);
    }

    private String literal(byte[] bytes, int from, int to, int seen) {
        var text =
                (seen & HIGH) == 0
                        ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                        : high(bytes, from, to);
        return (seen & CONTROL) == 0 ? text : withoutControls(text);
    }

    private String withoutControls(String text) {
        warnings.add(Defect.CONTROL_CHARACTER);
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            clean.append(c < ' ' && c != '\t' && c != '\n' && c != '\r' ? ' ' : c);
        }
        return clean.toString();
    }

    private String high(byte[] bytes, int from, int to) {
        if (declared.isPresent() && !isUnicodeOrLatin(declared.get())) {
            return new String(bytes, from, to - from, declared.get());
        }
        var text = new StringBuilder(to - from);
        var utf8 = false;
        var single = false;
        for (int i = from; i < to; ) {
            var b = bytes[i] & 0xFF;
            if (b < 0x80) {
                text.append((char) b);
                i++;
                continue;
            }
            var length = sequence(bytes, i, to);
            if (length == 0) {
                text.append(windows1252(b));
                single = true;
                i++;
                continue;
            }
            appendSequence(text, bytes, i, length);
            utf8 = true;
            i += length;
        }
        warn(utf8, single);
        return joined(text);
    }

    private void warn(boolean utf8, boolean single) {
        var latin = declared.map(FieldText::isLatin).orElse(false);
        if (single && !latin) {
            warnings.add(
                    Defect.CHARSET,
                    "windows-1252 or ISO-8859-1 under "
                            + declared.map(Charset::name).orElse("none"));
        } else if (utf8 && latin) {
            warnings.add(
                    Defect.CHARSET, "UTF-8 under " + declared.map(Charset::name).orElse("none"));
        }
    }

    private static boolean isUnicodeOrLatin(Charset charset) {
        var name = charset.name().toUpperCase(Locale.ROOT);
        return name.startsWith("UTF-") || name.equals("US-ASCII") || isLatin(charset);
    }

    private static boolean isLatin(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                || charset.name().equalsIgnoreCase("windows-1252");
    }

    /**
     * The length of the UTF-8 sequence that begins here, halves of a surrogate pair too; 0 if none.
     */
    private static int sequence(byte[] bytes, int at, int to) {
        var first = bytes[at] & 0xFF;
        var length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || at + length > to) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        var second = bytes[at + 1] & 0xFF;
        var overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        return overlong || (first == 0xF4 && second > 0x8F) ? 0 : length;
    }

    private static void appendSequence(StringBuilder text, byte[] bytes, int at, int length) {
        var code = bytes[at] & (0x7F >> length);
        for (int i = at + 1; i < at + length; i++) {
            code = (code << 6) | (bytes[i] & 0x3F);
        }
        // C1 controls are what a careless conversion makes of windows-1252's quotes and dashes.
        if (code < 0xA0) {
            text.append(windows1252(code));
        } else if (code < 0x10000) {
            text.append((char) code);
        } else {
            text.appendCodePoint(code);
        }
    }

    static char windows1252(int b) {
        return b >= 0x80 && b < 0xA0 ? WINDOWS_1252.charAt(b - 0x80) : (char) b;
    }

    /** Pairs whose halves were written as a sequence each have come together by now; others go. */
    private String joined(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            var paired =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (paired) {
                i++;
                continue;
            }
            warnings.add(Defect.SURROGATE);
            text.setCharAt(i, '\uFFFD');
        }
        return text.toString();
    }
}
