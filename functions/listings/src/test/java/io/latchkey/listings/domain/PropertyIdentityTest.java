package io.latchkey.listings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.listings.domain.dictionary.Facts;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyIdentityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1414 Juniper Way|1414 JUNIPER WAY.",
                "12 N. Elm Street|12 North Elm St",
                "12 Elm Street Apt 4|12 Elm St # 4",
                "12 Elm Street, Unit #4|12 ELM ST, Apartment 4",
                "12 Elm Street, Austin, TX 78704|12 elm st",
                "9 O'Brien Court|9 OBrien Ct",
                "7 Peña Blvd|7 Pena Boulevard",
            })
    void oneAddressInTwoWritingsIsOneProperty(String one, String other) {
        assertThat(PropertyIdentity.address(at(one))).isPresent();
        assertThat(PropertyIdentity.address(at(one)))
                .isEqualTo(PropertyIdentity.address(at(other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Elm Street|14 Elm Street",
                "12 Elm Street|12 Elm Court",
                "12 N Elm Street|12 S Elm Street",
                "12 Elm Street Apt 4|12 Elm Street Apt 5",
                "12 Elm Street Apt 4|12 Elm Street",
            })
    void differentAddressesAreDifferentProperties(String one, String other) {
        assertThat(PropertyIdentity.address(at(one)))
                .isNotEqualTo(PropertyIdentity.address(at(other)));
    }

    @Test
    void theSameStreetInAnotherTownIsAnotherProperty() {
        var elsewhere = at("12 Elm Street").with(Map.of("PostalCode", "78705"));
        assertThat(PropertyIdentity.address(elsewhere))
                .isNotEqualTo(PropertyIdentity.address(at("12 Elm Street")));
        var nine = at("12 Elm Street").with(Map.of("PostalCode", "78704-1234"));
        assertThat(PropertyIdentity.address(nine))
                .isEqualTo(PropertyIdentity.address(at("12 Elm Street")));
    }

    @Test
    void anAddressInPartsIsTheOneInOneLine() {
        var parts = new HashMap<String, Object>();
        parts.put("StreetNumber", "12");
        parts.put("StreetDirPrefix", "North");
        parts.put("StreetName", "Elm");
        parts.put("StreetSuffix", "Street");
        parts.put("UnitNumber", "4");
        parts.put("PostalCode", "78704");
        assertThat(PropertyIdentity.address(new Facts(parts)))
                .isEqualTo(PropertyIdentity.address(at("12 N Elm St Apt 4")));
    }

    @Test
    void aParcelIsKnownByItsNumberInItsCounty() {
        var dashed = parcel("0302-1404-0700", "Travis County");
        assertThat(PropertyIdentity.parcel(dashed))
                .contains("PARCEL 030214040700 TRAVIS TX")
                .isEqualTo(PropertyIdentity.parcel(parcel("0302 1404 0700", "Travis")));
        assertThat(PropertyIdentity.parcel(parcel("000-000", "Travis"))).isEmpty();
    }

    private static Facts at(String line) {
        return Facts.written(
                Map.of(
                        "UnparsedAddress", line,
                        "City", "Austin",
                        "StateOrProvince", "TX",
                        "PostalCode", "78704"));
    }

    private static Facts parcel(String number, String county) {
        return Facts.written(
                Map.of("ParcelNumber", number, "CountyOrParish", county, "StateOrProvince", "TX"));
    }
}
