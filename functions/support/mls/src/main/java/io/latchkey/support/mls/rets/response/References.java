package io.latchkey.support.mls.rets.response;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Character references of XML and HTML 4. Entities that a document declares are unknown here and
 * stay as they stand, so none can grow.
 */
final class References {
    private static final int LONGEST_NAME = 10;
    private static final char REPLACEMENT = '\uFFFD';

    /** HTML 4's names of U+00A0 to U+00FF, in order. */
    private static final String LATIN =
            """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
            acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde
            Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute
            Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde
            auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute
            ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
            """;

    private static final String OTHERS =
            """
            quot=22 amp=26 lt=3C gt=3E apos=27 OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 circ=2C6
            tilde=2DC ensp=2002 emsp=2003 thinsp=2009 ndash=2013 mdash=2014 lsquo=2018 rsquo=2019 sbquo=201A
            ldquo=201C rdquo=201D bdquo=201E dagger=2020 Dagger=2021 bull=2022 hellip=2026 permil=2030
            prime=2032 Prime=2033 lsaquo=2039 rsaquo=203A euro=20AC trade=2122 larr=2190 uarr=2191 rarr=2192
            darr=2193 minus=2212 ne=2260 le=2264 ge=2265
            """;

    private static final Map<String, Integer> NAMED = named();

    private References() {}

    private static Map<String, Integer> named() {
        var named = new HashMap<String, Integer>();
        var code = 0xA0;
        for (var name : LATIN.strip().split("\\s+", -1)) {
            named.put(name, code++);
        }
        for (var pair : OTHERS.strip().split("\\s+", -1)) {
            var equals = pair.indexOf('=');
            named.put(pair.substring(0, equals), Integer.parseInt(pair.substring(equals + 1), 16));
        }
        return named;
    }

    /** Resolved once for XML, and once more where HTML was encoded on top of it. */
    static String resolve(String text, Warnings warnings) {
        var once = new Pass(text, warnings).resolved();
        if (once.indexOf('&') < 0) {
            return once;
        }
        var twice = new Pass(once, warnings).resolved();
        if (!twice.equals(once)) {
            warnings.add(Defect.DOUBLE_ENCODED);
        }
        return twice;
    }

    private static final class Pass {
        private final String text;
        private final Warnings warnings;
        private final StringBuilder out;
        private int at;

        private Pass(String text, Warnings warnings) {
            this.text = text;
            this.warnings = warnings;
            this.out = new StringBuilder(text.length());
        }

        private String resolved() {
            while (at < text.length()) {
                var ampersand = text.indexOf('&', at);
                if (ampersand < 0) {
                    break;
                }
                out.append(text, at, ampersand);
                at = ampersand;
                reference();
            }
            return out.append(text, at, text.length()).toString();
        }

        private void reference() {
            var semicolon = semicolon(at);
            var code = semicolon < 0 ? -1 : code(at, semicolon);
            if (code < 0) {
                out.append('&');
                at++;
                return;
            }
            at = semicolon + 1;
            append(code);
        }

        private void append(int code) {
            if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
                surrogate(code);
            } else if (code >= 0x80 && code < 0xA0) {
                out.append(FieldText.windows1252(code));
            } else if (code < ' ' && code != '\t' && code != '\n' && code != '\r') {
                warnings.add(Defect.CONTROL_CHARACTER);
                out.append(' ');
            } else if (code > Character.MAX_CODE_POINT) {
                warnings.add(Defect.SURROGATE);
                out.append(REPLACEMENT);
            } else {
                out.appendCodePoint(code);
            }
        }

        /** A pair that somebody wrote as two references is one character. */
        private void surrogate(int code) {
            warnings.add(Defect.SURROGATE);
            var semicolon = at < text.length() && text.charAt(at) == '&' ? semicolon(at) : -1;
            var next = semicolon < 0 ? -1 : code(at, semicolon);
            var pair =
                    code < Character.MIN_LOW_SURROGATE
                            && next >= Character.MIN_LOW_SURROGATE
                            && next <= Character.MAX_LOW_SURROGATE;
            if (!pair) {
                out.append(REPLACEMENT);
                return;
            }
            at = semicolon + 1;
            out.append((char) code).append((char) next);
        }

        private int semicolon(int ampersand) {
            var last = Math.min(text.length(), ampersand + LONGEST_NAME + 2);
            for (int i = ampersand + 1; i < last; i++) {
                if (text.charAt(i) == ';') {
                    return i;
                }
            }
            return -1;
        }

        /** The code point, or -1 where this is no reference. */
        private int code(int ampersand, int semicolon) {
            var name = text.substring(ampersand + 1, semicolon);
            if (!name.startsWith("#")) {
                return NAMED.getOrDefault(
                        name, NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), -1));
            }
            var hexadecimal = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
            var digits = name.substring(hexadecimal ? 2 : 1);
            var code = 0L;
            for (int i = 0; i < digits.length(); i++) {
                var digit = Character.digit(digits.charAt(i), hexadecimal ? 16 : 10);
                if (digit < 0) {
                    return -1;
                }
                code = Math.min(code * (hexadecimal ? 16 : 10) + digit, Integer.MAX_VALUE);
            }
            return digits.isEmpty() ? -1 : (int) code;
        }
    }
}
