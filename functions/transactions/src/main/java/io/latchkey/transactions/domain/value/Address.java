package io.latchkey.transactions.domain.value;

import io.latchkey.model.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the property is.
 *
 * @param stateOrProvince two-letter code of a state, district or territory with a known time zone
 * @param postalCode ZIP or ZIP+4
 */
public record Address(
        String street,
        @Nullable String unit,
        String city,
        String stateOrProvince,
        String postalCode) {
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");

    public Address {
        street = Text.line("street", street, 200);
        unit = Text.optionalLine("unit", unit, 40);
        city = Text.line("city", city, 100);
        Text.require("stateOrProvince", stateOrProvince);
        var _ = PropertyZone.ofState(stateOrProvince);
        Text.matching(
                "postalCode",
                postalCode,
                ZIP,
                "is a ZIP code of five digits, or nine as 12345-6789");
    }

    /** For a subject line. */
    public String oneLine() {
        return street + (unit == null ? "" : " " + unit) + ", " + city;
    }
}
