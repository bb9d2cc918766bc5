package io.latchkey.local.standins.mls.rets;

import io.latchkey.local.standins.mls.SyntheticHome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an answer to a search as the switched faults want it; one character is one byte to be. */
final class TableAnswer {
    private final Set<RetsFault> faults;
    private final List<BoardField> fields;
    private final boolean decoded;

    TableAnswer(Set<RetsFault> faults, List<BoardField> fields, boolean decoded) {
        this.faults = faults;
        this.fields = fields;
        this.decoded = decoded;
    }

    private boolean has(RetsFault fault) {
        return faults.contains(fault);
    }

    private char delimiter() {
        return has(RetsFault.OTHER_DELIMITER) || has(RetsFault.INVALID_DELIMITER) ? '|' : '\t';
    }

    String delimiterTag() {
        if (has(RetsFault.INVALID_DELIMITER)) {
            return "<DELIMITER value=\"pipe\"/>\r\n";
        }
        return "<DELIMITER value=\"%02X\"/>\r\n".formatted((int) delimiter());
    }

    String columns() {
        var names = fields.stream().map(BoardField::name).toList();
        return "<COLUMNS>" + line(names) + "</COLUMNS>\r\n";
    }

    String row(SyntheticHome home) {
        var values = fields.stream().map(field -> value(field, home)).toList();
        return "<DATA>" + line(values) + "</DATA>\r\n";
    }

    private String line(List<String> values) {
        var mark = String.valueOf(delimiter());
        return (has(RetsFault.NO_LEADING_DELIMITER) ? "" : mark)
                + String.join(mark, values)
                + (has(RetsFault.NO_FINAL_DELIMITER) ? "" : mark);
    }

    String element(SyntheticHome home) {
        return fields.stream()
                .map(field ->
                        "<%s>%s</%s>".formatted(field.name(), value(field, home), field.name()))
                .collect(Collectors.joining("", "<Residential>", "</Residential>\r\n"));
    }

    private String value(BoardField field, SyntheticHome home) {
        var raw = field.value(home, decoded);
        if (has(RetsFault.AMERICAN_DATES) && field.type().startsWith("Date")) {
            raw = american(raw);
        }
        if (!field.name().equals("Remarks")) {
            return escaped(raw);
        }
        var text = escaped(raw);
        if (has(RetsFault.DOUBLY_ENCODED)) {
            text = escaped(text + " &amp; caf&eacute;&nbsp;bar").replace("&amp;amp;", "&amp;");
        }
        if (has(RetsFault.SURROGATE_REFERENCES)) {
            text += " &#55357;&#56842;";
        }
        if (has(RetsFault.CONTROL_CHARACTERS)) {
            text += " &#x10;a\u000Bb";
        }
        return text;
    }

    private static String american(String iso) {
        var day = iso.substring(5, 7) + "/" + iso.substring(8, 10) + "/" + iso.substring(0, 4);
        return iso.length() > 10 ? day + " " + iso.substring(11) : day;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
