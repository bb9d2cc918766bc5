package io.latchkey.listings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.listings.domain.dictionary.DataDictionary;
import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.dictionary.Field;
import io.latchkey.model.InvalidValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("ListPrice", "450000", "is a number"),
                Arguments.of("ListPrice", -1, "is at least 0"),
                Arguments.of("ListPrice", new BigDecimal("1.234"), "two decimals"),
                Arguments.of("ListPrice", new BigDecimal("1E999999999"), "is a number"),
                Arguments.of("BedroomsTotal", new BigDecimal("2.5"), "is a whole number"),
                Arguments.of("BedroomsTotal", 100, "from 0 to 99"),
                Arguments.of("PropertyType", "Castle", "is one of Residential, "),
                Arguments.of("PoolPrivateYN", "Y", "is true or false"),
                Arguments.of("CloseDate", "2026-02-30", "is a date that exists"),
                Arguments.of("Latitude", 91, "from -90 to 90"),
                Arguments.of("VirtualTourURLUnbranded", "javascript:alert(1)", "https://"),
                Arguments.of("Appliances", "Oven", "is a list of texts"),
                Arguments.of("Appliances", List.of(1), "is a text"),
                Arguments.of("City", "  ", "is not empty"),
                Arguments.of("City", "Aus\u202Etin", "no control characters"),
                Arguments.of("PublicRemarks", "x".repeat(10_001), "from 1 to 10000"),
                Arguments.of("PublicRemarks", "bell \u0007", "no control characters"),
                Arguments.of("Colour", "blue", "is not a field that is known here"),
                Arguments.of("OriginalListPrice", 1, "follows from what happens"),
                Arguments.of("BuyerAgencyCompensation", "3 %", "no offer of compensation"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aValueThatBreaksARuleIsRefusedByItsName(String field, Object value, String rule) {
        assertThatThrownBy(() -> Facts.written(Map.of(field, value)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContaining(rule);
    }

    @Test
    void valuesAreKeptInTheTypeOfTheirField() {
        var facts =
                Facts.written(
                        Map.of(
                                "ListPrice",
                                new BigDecimal("450000.00"),
                                "BedroomsTotal",
                                new BigDecimal("3"),
                                "PropertyType",
                                "residential",
                                "CloseDate",
                                "2026-12-18",
                                "PublicRemarks",
                                "Two lines,\r\nand a tab\t.",
                                "Appliances",
                                List.of("Oven", "Oven")));
        assertThat(facts.values())
                .isEqualTo(
                        Map.of(
                                "ListPrice",
                                new BigDecimal("450000"),
                                "BedroomsTotal",
                                3,
                                "PropertyType",
                                "Residential",
                                "CloseDate",
                                LocalDate.of(2026, 12, 18),
                                "PublicRemarks",
                                "Two lines,\nand a tab\t.",
                                "Appliances",
                                List.of("Oven")));
    }

    @Test
    void noFieldThatTellsWhereAPropertyIsCanBeSearchedBy() {
        assertThat(DataDictionary.all())
                .filteredOn(field -> field.is(Field.Mark.address) || field.is(Field.Mark.internal))
                .isNotEmpty()
                .noneMatch(field -> field.is(Field.Mark.filter) || field.is(Field.Mark.meaning));
    }

    @Test
    void theTextForTheSearchByMeaningHoldsNeitherPriceNorPlaceNorPrivateRemarks() {
        assertThat(ListingText.of(Homes.facts()))
                .isEqualTo(
                        "Residential. Single Family Residence. Austin. bedrooms 3. bathrooms 2."
                                + " Single story home with a shaded yard.");
    }
}
