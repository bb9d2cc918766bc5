package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.dictionary.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what two listings are known to be of one property: the address, however written, or the
 * parcel.
 */
public final class PropertyIdentity {
    private static final Map<String, String> WORDS = words();
    private static final List<String> STREET =
            List.of(
                    "StreetNumber",
                    "StreetDirPrefix",
                    "StreetName",
                    "StreetSuffix",
                    "StreetDirSuffix");

    private PropertyIdentity() {}

    /** The identities of a property that are known: none, one or two. */
    public static List<String> of(Facts facts) {
        return Stream.concat(address(facts).stream(), parcel(facts).stream()).toList();
    }

    /** Absent where street or place is not known. */
    static Optional<String> address(Facts facts) {
        var place = place(facts);
        var line = line(facts);
        if (place.isEmpty() || line.isEmpty()) {
            return Optional.empty();
        }
        var tokens = new ArrayList<>(tokens(line.get()));
        dropPlace(tokens, facts);
        return tokens.size() < 2
                ? Optional.empty()
                : Optional.of("ADDRESS " + String.join(" ", tokens) + " " + place.get());
    }

    /** Parcel numbers are unique in a county, so without one they tell nothing. */
    static Optional<String> parcel(Facts facts) {
        var county = facts.text("CountyOrParish").or(() -> facts.text("PostalCode"));
        var state = facts.text("StateOrProvince");
        var digits =
                facts.text("ParcelNumber")
                        .map(number -> plain(number).replace(" ", ""))
                        .filter(number -> number.chars().anyMatch(c -> c != '0'));
        if (county.isEmpty() || state.isEmpty() || digits.isEmpty()) {
            return Optional.empty();
        }
        var where = plain(county.get()).replaceAll(" (COUNTY|PARISH)$", "");
        return Optional.of("PARCEL " + digits.get() + " " + where + " " + state.get());
    }

    private static Optional<String> place(Facts facts) {
        var zip = facts.text("PostalCode").map(code -> plain(code).split(" ", 2)[0]);
        return zip.or(() ->
                facts.text("City")
                        .flatMap(city ->
                                facts.text("StateOrProvince")
                                        .map(state -> plain(city) + " " + state)));
    }

    private static Optional<String> line(Facts facts) {
        if (facts.find("StreetName").isEmpty()) {
            return facts.text("UnparsedAddress");
        }
        var street =
                STREET.stream()
                        .flatMap(name -> facts.text(name).stream())
                        .collect(Collectors.joining(" "));
        return Optional.of(street + facts.text("UnitNumber").map(u -> " # " + u).orElse(""));
    }

    private static List<String> tokens(String line) {
        // A number sign and a unit's word stand for the same, and often both are written.
        var text = line.replace("#", " UNIT ");
        var tokens = new ArrayList<String>();
        for (var word : plain(text).split(" ", -1)) {
            var known = WORDS.getOrDefault(word, word);
            if (!known.isEmpty() && !(known.equals("UNIT") && tokens.contains("UNIT"))) {
                tokens.add(known);
            }
        }
        return tokens;
    }

    /** An address in one line often ends with city, state and ZIP code. */
    private static void dropPlace(List<String> tokens, Facts facts) {
        var tail = new ArrayList<String>();
        facts.text("City").ifPresent(city -> tail.addAll(tokens(city)));
        facts.text("StateOrProvince").ifPresent(tail::add);
        facts.text("PostalCode")
                .ifPresent(code -> tail.addAll(List.of(plain(code).split(" ", -1))));
        for (int length = tail.size(); length > 1; length--) {
            var end = tail.subList(0, length);
            if (tokens.size() > length
                    && tokens.subList(tokens.size() - length, tokens.size()).equals(end)) {
                tokens.subList(tokens.size() - length, tokens.size()).clear();
                return;
            }
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("['’.]", "")
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
    }

    private static Map<String, String> words() {
        var words = new HashMap<String, String>();
        for (var row : Table.read("street-words")) {
            row.forEach(word -> words.put(word, row.getFirst()));
        }
        return words;
    }
}
