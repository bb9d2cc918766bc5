package io.latchkey.listings.domain.dictionary;

import java.util.List;
import java.util.Set;

/**
 * A field of the Data Dictionary.
 *
 * @param limit longest text, or largest number
 * @param values of a closed lookup; empty for every other kind
 */
public record Field(String name, Kind kind, int limit, List<String> values, Set<Mark> marks) {
    /** What else is to be known of a field. */
    public enum Mark {
        /** May be searched by; none of these tells where the property is. */
        filter('f'),
        /** Hidden where the seller does not want the address shown. */
        address('a'),
        /** For the team, and never for consumers. */
        internal('i'),
        /** Follows from what happens to a listing; nobody writes it. */
        managed('m'),
        /** Part of what a listing means to the search by meaning. */
        meaning('r');

        private final char letter;

        Mark(char letter) {
            this.letter = letter;
        }

        static Mark of(char letter) {
            for (var mark : values()) {
                if (mark.letter == letter) {
                    return mark;
                }
            }
            throw new IllegalStateException("no mark " + letter);
        }
    }

    public Field {
        values = List.copyOf(values);
        marks = Set.copyOf(marks);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    public boolean isNumber() {
        return kind == Kind.integer
                || kind == Kind.decimal
                || kind == Kind.money
                || kind == Kind.degrees;
    }

    public boolean isDate() {
        return kind == Kind.date;
    }

    public boolean isTruth() {
        return kind == Kind.yesno;
    }

    public boolean isList() {
        return kind == Kind.texts;
    }

    /**
     * A value of this field in its own type: text, {@code Integer}, {@code BigDecimal}, {@code
     * Boolean}, {@code LocalDate}, or a list of texts.
     *
     * @throws io.latchkey.model.InvalidValue naming the field and the rule that it breaks
     */
    public Object read(Object raw) {
        return kind.read(this, raw);
    }
}
