package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.value.StandardStatus;
import java.util.ArrayList;
import java.util.List;

/** What must be known of a listing of the team's own before it may stand somewhere. */
final class Requirements {
    private static final List<String> OFFERED =
            List.of(
                    "PropertyType",
                    "ListPrice",
                    "City",
                    "StateOrProvince",
                    "PostalCode",
                    "ListOfficeName");
    private static final List<String> SOLD = List.of("ClosePrice", "CloseDate");

    private Requirements() {}

    /** The fields that a listing of that status lacks; alternatives are joined by "or". */
    static List<String> missing(StandardStatus status, Facts facts) {
        var missing = new ArrayList<String>();
        if (status == StandardStatus.INCOMPLETE || status.isGivenUp()) {
            return missing;
        }
        OFFERED.stream().filter(name -> facts.find(name).isEmpty()).forEach(missing::add);
        if (facts.find("UnparsedAddress").isEmpty() && facts.find("StreetName").isEmpty()) {
            missing.add("UnparsedAddress or StreetName");
        }
        if (!Display.namesAContact(facts)) {
            missing.add("ListOfficePhone or ListOfficeEmail");
        }
        if (status == StandardStatus.CLOSED) {
            SOLD.stream().filter(name -> facts.find(name).isEmpty()).forEach(missing::add);
        }
        return missing;
    }
}
