package io.latchkey.listings.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.listings.domain.AddListing;
import io.latchkey.listings.domain.Decision;
import io.latchkey.listings.domain.Homes;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.MoveStatus;
import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.StandardStatus;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CriteriaTest {
    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("BedroomsTotal", 3, true),
                Arguments.of("BedroomsTotal", List.of(2, 4), false),
                Arguments.of("BedroomsTotal", Map.of("min", 3), true),
                Arguments.of("ListPrice", Map.of("min", 1, "max", 449_999), false),
                Arguments.of("ListPrice", Map.of("max", 450_000), true),
                Arguments.of("City", "austin", true),
                Arguments.of("City", List.of("Dallas", "AUSTIN"), true),
                Arguments.of("LivingArea", Map.of("max", 9999), false),
                Arguments.of("StandardStatus", "active", true),
                Arguments.of("StandardStatus", List.of("Closed"), false));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterHoldsOrDoesNotAndWhatIsNotKnownKeepsNone(String field, Object raw, boolean holds) {
        assertThat(Filter.of(field, raw).holds(active(Map.of()))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "rambler, ranch, true",
        "ranch, single story, true",
        "gardn, garden, true",
        "gadren, garden, true",
        "pool, garden, false",
        "townhomes, row house, true",
    })
    void aWordIsFoundInItsSynonymsAndWithASlip(String said, String written, boolean found) {
        var term = Words.of(said).terms().getFirst();
        var text = Words.tokens("A lovely " + written + " in town");
        assertThat(Words.found(term, text).isPresent()).isEqualTo(found);
    }

    @Test
    void wordsThatSayNothingOfAHomeAreNotSearchedFor() {
        assertThat(Words.of("I am looking for a house with the pool, please").terms())
                .extracting(Words.Term::said)
                .containsExactly("house", "pool");
    }

    @Test
    void withoutAStatusWhatIsOnTheMarketIsAdmitted() {
        var criteria = new Criteria(null, List.of(), null, null, true);
        assertThat(criteria.admits(active(Map.of()))).isTrue();
        var closed = Filter.of("StandardStatus", "Closed");
        assertThat(new Criteria(null, List.of(closed), null, null, true).admits(active(Map.of())))
                .isFalse();
    }

    @Test
    void aHiddenPlaceIsInNoCircleOfAConsumer() {
        var hidden =
                active(Map.of("Latitude", 30, "Longitude", -97, "InternetAddressDisplayYN", false));
        var near = new Near(30, -97, 1);
        assertThat(new Criteria(null, List.of(), near, null, true).admits(hidden)).isFalse();
        assertThat(new Criteria(null, List.of(), near, null, false).admits(hidden)).isTrue();
    }

    @Test
    void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
        var listing = active(Map.of("Latitude", 31, "Longitude", -97));
        assertThat(new Near(30, -97, 200).distance(listing).orElseThrow()).isBetween(111.0, 111.4);
    }

    @Test
    void theReasonsNameFiltersDistanceWordsAndMeaning() {
        var listing = active(Map.of("Latitude", new BigDecimal("30.01"), "Longitude", -97));
        var criteria =
                new Criteria(
                        "rambler with yard",
                        List.of(Filter.of("BedroomsTotal", Map.of("min", 2))),
                        new Near(30, -97, 5),
                        null,
                        true);
        assertThat(criteria.why(listing, Optional.of(0.8)))
                .containsExactly(
                        "BedroomsTotal is 3",
                        "1.1 km away",
                        "mentions single story, for rambler",
                        "mentions yard",
                        "close in meaning (0.80)");
    }

    @Test
    void signsWithoutALetterAreNoText() {
        assertThat(new Criteria("*:*", List.of(), null, null, true).isRanked()).isFalse();
    }

    private static Listing active(Map<String, Object> more) {
        var facts = new HashMap<>(Homes.juniperWay());
        facts.putAll(more);
        var entered =
                AddListing.add(
                        new ListingKey("lst_01JDEM0DEA1000000000000001"),
                        Facts.written(facts),
                        Homes.NOW);
        var moved = MoveStatus.move(entered.next(), StandardStatus.ACTIVE, Map.of(), Homes.LATER);
        return ((Decision.Changed) moved).next();
    }
}
