package io.latchkey.listings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.listings.domain.event.ListingChanged;
import io.latchkey.listings.domain.event.ListingChanged.Change;
import io.latchkey.listings.domain.event.ListingWithdrawn;
import io.latchkey.listings.domain.event.Offer;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.model.InvalidValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoveStatusTest {
    private static final BigDecimal PRICE = new BigDecimal("450000");

    @Test
    void aListingIsPublishedAndTellsItsOfferBeforeAndAfter() {
        var decision =
                MoveStatus.move(Homes.entered(), StandardStatus.ACTIVE, Map.of(), Homes.LATER);
        var changed = Homes.changed(decision);
        assertThat(changed.next().status()).isEqualTo(StandardStatus.ACTIVE);
        assertThat(changed.next().version()).isEqualTo(2);
        assertThat(changed.next().moments().status()).isEqualTo(Homes.LATER);
        assertThat(changed.events())
                .containsExactly(
                        new ListingChanged(
                                new Offer("Incomplete", PRICE),
                                new Offer("Active", PRICE),
                                List.of(new Change("StandardStatus", "Incomplete", "Active"))));
    }

    @ParameterizedTest
    @CsvSource({
        "INCOMPLETE, CLOSED", "COMING_SOON, PENDING", "ACTIVE, CLOSED", "ACTIVE, INCOMPLETE",
        "PENDING, EXPIRED", "WITHDRAWN, PENDING", "EXPIRED, PENDING", "CLOSED, ACTIVE",
        "CANCELED, ACTIVE",
    })
    void anIllegalMoveNamesTheLegalOnes(StandardStatus from, StandardStatus to) {
        var decision = MoveStatus.move(Homes.in(from), to, Map.of(), Homes.LATER);
        assertThat(decision).isEqualTo(new Decision.IllegalMove(from, to, from.next()));
    }

    @ParameterizedTest
    @EnumSource(StandardStatus.class)
    void everyMoveThatIsLegalIsMade(StandardStatus from) {
        var sale = Map.<String, Object>of("ClosePrice", 440_000, "CloseDate", "2026-12-18");
        for (var to : from.next()) {
            var facts = to == StandardStatus.CLOSED ? sale : Map.<String, Object>of();
            var decision = MoveStatus.move(Homes.in(from), to, facts, Homes.LATER);
            assertThat(Homes.changed(decision).next().status()).isEqualTo(to);
        }
    }

    @Test
    void aSaleNeedsItsPriceAndItsDay() {
        var pending = Homes.in(StandardStatus.PENDING);
        assertThat(MoveStatus.move(pending, StandardStatus.CLOSED, Map.of(), Homes.LATER))
                .isEqualTo(
                        new Decision.Incomplete(
                                StandardStatus.CLOSED, List.of("ClosePrice", "CloseDate")));
    }

    @Test
    void whatIsOfferedNamesItsFirmAndAWayToReachIt() {
        var forgotten = new HashMap<String, Object>();
        forgotten.put("ListOfficeName", null);
        forgotten.put("ListOfficePhone", null);
        forgotten.put("UnparsedAddress", null);
        var decision =
                MoveStatus.move(Homes.entered(), StandardStatus.ACTIVE, forgotten, Homes.LATER);
        assertThat(decision)
                .isEqualTo(
                        new Decision.Incomplete(
                                StandardStatus.ACTIVE,
                                List.of(
                                        "ListOfficeName",
                                        "UnparsedAddress or StreetName",
                                        "ListOfficePhone or ListOfficeEmail")));
    }

    @Test
    void leavingTheMarketIsAnEventOfItsOwn() {
        var decision =
                MoveStatus.move(Homes.active(), StandardStatus.WITHDRAWN, Map.of(), Homes.LATER);
        assertThat(Homes.changed(decision).events())
                .contains(
                        new ListingWithdrawn(
                                new Offer("Active", PRICE), new Offer("Withdrawn", PRICE)));
    }

    @Test
    void movingWhereItStandsChangesNothing() {
        var active = Homes.active();
        assertThat(MoveStatus.move(active, StandardStatus.ACTIVE, Map.of(), Homes.LATER))
                .isEqualTo(new Decision.Unchanged(active));
    }

    @Test
    void theWordsOfAStatusAreTheDictionarys() {
        assertThat(StandardStatus.of("StandardStatus", "active under contract"))
                .isEqualTo(StandardStatus.ACTIVE_UNDER_CONTRACT);
        assertThatThrownBy(() -> StandardStatus.of("StandardStatus", "Sold"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("Coming Soon, Active, Active Under Contract");
    }
}
