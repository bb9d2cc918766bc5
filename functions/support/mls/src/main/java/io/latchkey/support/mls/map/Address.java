package io.latchkey.support.mls.map;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an address together from its parts, as an envelope has it. */
final class Address {
    private Address() {}

    /** Empty without a street number and name. */
    static String oneLine(Map<String, Object> record) {
        if (!record.containsKey("StreetNumber") || !record.containsKey("StreetName")) {
            return "";
        }
        var street =
                joined(
                        record,
                        "StreetNumber",
                        "StreetDirPrefix",
                        "StreetName",
                        "StreetSuffix",
                        "StreetDirSuffix");
        var unit = joined(record, "UnitNumber");
        var parts = new ArrayList<String>();
        parts.add(unit.isEmpty() ? street : street + " #" + unit);
        parts.add(joined(record, "City"));
        parts.add(joined(record, "StateOrProvince", "PostalCode"));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String joined(Map<String, Object> record, String... fields) {
        return Stream.of(fields)
                .filter(record::containsKey)
                .map(field -> String.valueOf(record.get(field)))
                .collect(Collectors.joining(" "));
    }
}
