package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.DataDictionary;
import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.dictionary.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A listing in words, for the search by meaning and by words: what changes from day to day (price,
 * status) is left out, so that such a change makes no new embedding; so is what tells where it is.
 */
public final class ListingText {
    private static final String REMARKS = "PublicRemarks";

    private ListingText() {}

    /** Facts first, since models read only so far. */
    public static String of(Facts facts) {
        var parts = new ArrayList<String>();
        for (var field : DataDictionary.all()) {
            if (field.is(Field.Mark.meaning) && !field.name().equals(REMARKS)) {
                facts.find(field.name()).map(v -> say(field, v)).ifPresent(parts::add);
            }
        }
        parts.removeIf(String::isEmpty);
        facts.text(REMARKS).ifPresent(parts::add);
        return String.join(". ", parts);
    }

    private static String say(Field field, Object value) {
        return switch (value) {
            case Boolean truth -> truth ? words(field.name().replaceAll("(Private)?YN$", "")) : "";
            case Integer number -> words(field.name()) + " " + number;
            case BigDecimal number -> words(field.name()) + " " + number.toPlainString();
            case List<?> texts ->
                    texts.stream().map(Object::toString).collect(Collectors.joining(", "));
            case Object other -> other.toString();
        };
    }

    /** {@code BedroomsTotal} is {@code bedrooms}. */
    private static String words(String name) {
        return name.replaceAll("(Total|Integer)", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
