package io.latchkey.local.standins.mls.rets;

import io.latchkey.local.standins.mls.SyntheticHome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A column of the board, with the name and the type that its metadata give.
 *
 * @param lookup the name of its table of values; empty where it has none
 */
record BoardField(String name, String type, String lookup, Function<SyntheticHome, String> value) {
    static final String KEY = "sysid";
    static final String CHANGED = "LastModified";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    /** The board's own letters for a status. */
    static final Map<String, String> STATUS =
            Map.of(
                    "A", "Active",
                    "U", "Active Under Contract",
                    "P", "Pending",
                    "S", "Closed",
                    "C", "Coming Soon",
                    "W", "Withdrawn");

    static final Map<String, String> SUB_TYPE =
            Map.of("SF", "Single Family Residence", "CO", "Condominium", "TH", "Townhouse");

    static final List<BoardField> ALL =
            List.of(
                    text(KEY, home -> String.valueOf(home.key())),
                    text("MLSNumber", SyntheticHome::listingId),
                    looked("Status", "Status", home -> code(STATUS, home.offer().status())),
                    number("ListPrice", home -> home.offer().listPrice()),
                    number("OrigListPrice", home -> home.offer().originalListPrice()),
                    looked(
                            "PropSubType",
                            "SubType",
                            home -> code(SUB_TYPE, home.building().propertySubType())),
                    text("Style", home -> home.building().style()),
                    number("Beds", home -> home.building().bedrooms()),
                    number("BathsFull", home -> home.building().bathroomsFull()),
                    number("BathsHalf", home -> home.building().bathroomsHalf()),
                    number("SqFt", home -> home.building().livingArea()),
                    number("LotSqFt", home -> home.building().lotSquareFeet()),
                    number("YearBuilt", home -> home.building().yearBuilt()),
                    number("Stories", home -> home.building().stories()),
                    number("Garage", home -> home.building().garageSpaces()),
                    text("PoolYN", home -> yes(home.building().pool())),
                    text("Features", home -> String.join(",", home.building().features())),
                    number("StreetNum", home -> home.place().streetNumber()),
                    text("StreetName", home -> home.place().street()),
                    text("UnitNum", home -> home.place().unit()),
                    text("Subdivision", home -> home.place().subdivision()),
                    text("City", home -> home.place().city()),
                    text("County", home -> home.place().county()),
                    text("State", home -> home.place().stateOrProvince()),
                    text("ZipCode", home -> home.place().postalCode()),
                    text("Lat", home -> String.valueOf(home.place().latitude())),
                    text("Lng", home -> String.valueOf(home.place().longitude())),
                    text("ParcelID", home -> home.place().parcelNumber()),
                    number("HOAFee", home -> home.offer().associationFee()),
                    number("Taxes", home -> home.offer().taxAnnualAmount()),
                    date("ListDate", home -> home.offer().listedOn()),
                    time(CHANGED, home -> home.offer().modified()),
                    time("PhotoModified", home -> home.offer().photosChanged()),
                    number("PhotoCount", home -> home.offer().photos()),
                    text("ShowAddrYN", home -> yes(home.display().address())),
                    text("ShowNetYN", home -> yes(home.display().internet())),
                    text("CommentsYN", home -> yes(home.display().comments())),
                    text("ValuationYN", home -> yes(home.display().valuation())),
                    text("AgentID", home -> home.agent().id()),
                    text("AgentName", home -> home.agent().fullName()),
                    text("AgentPhone", home -> home.agent().phone()),
                    text("OfficeID", home -> home.agent().officeId()),
                    text("OfficeName", home -> home.agent().officeName()),
                    text("OfficePhone", home -> home.agent().officePhone()),
                    text("Remarks", SyntheticHome::remarks));

    private static BoardField text(String name, Function<SyntheticHome, String> value) {
        return new BoardField(name, "Character", "", value);
    }

    private static BoardField looked(
            String name, String lookup, Function<SyntheticHome, String> value) {
        return new BoardField(name, "Character", lookup, value);
    }

    private static BoardField number(String name, Function<SyntheticHome, Number> value) {
        return new BoardField(name, "Int", "", home -> String.valueOf(value.apply(home)));
    }

    private static BoardField date(String name, Function<SyntheticHome, LocalDate> value) {
        return new BoardField(name, "Date", "", home -> value.apply(home).toString());
    }

    private static BoardField time(String name, Function<SyntheticHome, Instant> value) {
        return new BoardField(name, "DateTime", "", home -> TIMESTAMP.format(value.apply(home)));
    }

    private static String yes(boolean value) {
        return value ? "Y" : "N";
    }

    private static String code(Map<String, String> codes, String meaning) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(meaning);
    }

    Map<String, String> meanings() {
        return switch (lookup) {
            case "Status" -> STATUS;
            case "SubType" -> SUB_TYPE;
            default -> Map.of();
        };
    }

    String value(SyntheticHome home, boolean decoded) {
        var raw = value.apply(home);
        return decoded ? meanings().getOrDefault(raw, raw) : raw;
    }
}
