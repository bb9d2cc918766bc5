package io.latchkey.transactions.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.model.InvalidValue;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines between zones: 49 CFR 71.4 to 71.14. */
class PropertyZoneTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "Austin,            TX, 78704,      America/Chicago",
        "El Paso,           TX, 79901,      America/Denver",
        "El Paso ZIP+4,     TX, 79912-1234, America/Denver",
        "Van Horn,          TX, 79855,      America/Chicago",
        "Tampa,             FL, 33602,      America/New_York",
        "Pensacola,         FL, 32501,      America/Chicago",
        "Panama City,       FL, 32401,      America/Chicago",
        "Port St. Joe,      FL, 32456,      America/New_York",
        "Indianapolis,      IN, 46204,      America/New_York",
        "Gary,              IN, 46402,      America/Chicago",
        "Evansville,        IN, 47708,      America/Chicago",
        "Nashville,         TN, 37201,      America/Chicago",
        "Knoxville,         TN, 37902,      America/New_York",
        "Chattanooga,       TN, 37402,      America/New_York",
        "Tullahoma,         TN, 37388,      America/Chicago",
        "Louisville,        KY, 40202,      America/New_York",
        "Bowling Green,     KY, 42101,      America/Chicago",
        "Detroit,           MI, 48226,      America/New_York",
        "Iron Mountain,     MI, 49801,      America/Chicago",
        "Bismarck,          ND, 58501,      America/Chicago",
        "Dickinson,         ND, 58601,      America/Denver",
        "Sioux Falls,       SD, 57104,      America/Chicago",
        "Rapid City,        SD, 57701,      America/Denver",
        "Omaha,             NE, 68102,      America/Chicago",
        "Scottsbluff,       NE, 69361,      America/Denver",
        "Wichita,           KS, 67202,      America/Chicago",
        "Goodland,          KS, 67735,      America/Denver",
        "Boise,             ID, 83702,      America/Denver",
        "Coeur d'Alene,     ID, 83814,      America/Los_Angeles",
        "Riggins,           ID, 83549,      America/Denver",
        "Portland,          OR, 97201,      America/Los_Angeles",
        "Ontario,           OR, 97914,      America/Denver",
        "Las Vegas,         NV, 89101,      America/Los_Angeles",
        "West Wendover,     NV, 89883,      America/Denver",
        "Phoenix,           AZ, 85001,      America/Phoenix",
        "Window Rock,       AZ, 86515,      America/Denver",
        "Anchorage,         AK, 99501,      America/Anchorage",
        "Adak,              AK, 99546,      America/Adak",
        "Honolulu,          HI, 96813,      Pacific/Honolulu",
    })
    void anAddressHasTheZoneOfItsPostalCode(
            String place, String state, String postalCode, String zone) {
        assertThat(PropertyZone.of(state, postalCode)).as(place).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "America/Los_Angeles, TX, America/Chicago or America/Denver",
        "America/New_York, CA, America/Los_Angeles",
        "Europe/Berlin, FL, America/New_York or America/Chicago",
        "no zone, HI, Pacific/Honolulu",
    })
    void aZoneThatIsNoneOfTheStatesIsRefusedWithThoseThatAre(
            String zone, String state, String known) {
        assertThatThrownBy(() -> PropertyZone.named(zone, state))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("timeZone is a zone of " + state + ", where the property is: " + known);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Denver, TX",
        "America/Indiana/Indianapolis, IN",
        "America/Detroit, MI",
        "America/Boise, ID"
    })
    void everyNameOfTheStatesZonesMayBeNamed(String zone, String state) {
        assertThat(PropertyZone.named(zone, state)).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void everyZoneInTheTableExists() {
        assertThat(StateZones.TABLE)
                .hasSize(56)
                .allSatisfy(state -> assertThat(state.names()).allSatisfy(ZoneId::of))
                .allSatisfy(state ->
                        assertThat(state.names()).containsAll(state.byPostalCode().values()));
    }
}
