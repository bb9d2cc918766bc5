package io.latchkey.listings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.value.StandardStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cited: NAR Handbook on Multiple Listing Policy, policy statement 7.58 (IDX). */
class DisplayTest {
    @ParameterizedTest
    @CsvSource({
        "INCOMPLETE, false",
        "COMING_SOON, true",
        "ACTIVE, true",
        "ACTIVE_UNDER_CONTRACT, true",
        "PENDING, true",
        "CLOSED, true",
        "WITHDRAWN, false",
        "EXPIRED, false",
        "CANCELED, false",
    })
    void whatWasTakenFromTheMarketIsNotShown(StandardStatus status, boolean shown) {
        assertThat(Display.isAllowed(Homes.in(status))).isEqualTo(shown);
    }

    @Test
    void anMlssComingSoonIsNotShown() {
        assertThat(Display.isAllowed(ofMls(StandardStatus.COMING_SOON, Homes.facts()))).isFalse();
        assertThat(Display.isAllowed(ofMls(StandardStatus.ACTIVE, Homes.facts()))).isTrue();
    }

    @Test
    void noListingIsShownWithoutItsFirmAndAWayToReachIt() {
        for (var field : new String[] {"ListOfficeName", "ListOfficePhone"}) {
            var without = new HashMap<String, Object>();
            without.put(field, null);
            var facts = Homes.facts().with(without);
            assertThat(Display.isAllowed(ofMls(StandardStatus.ACTIVE, facts))).isFalse();
        }
    }

    @Test
    void aSellerWhoOptedOutIsNotShownOrNotWithTheAddress() {
        var out = Homes.facts("InternetEntireListingDisplayYN", false);
        assertThat(Display.isAllowed(ofMls(StandardStatus.ACTIVE, out))).isFalse();
        var noAddress =
                ofMls(StandardStatus.ACTIVE, Homes.facts("InternetAddressDisplayYN", false));
        assertThat(Display.isAllowed(noAddress)).isTrue();
        assertThat(Display.facts(noAddress))
                .containsKeys("City", "PostalCode", "ListOfficeName", "ListOfficePhone")
                .doesNotContainKeys("UnparsedAddress", "ParcelNumber", "Latitude");
    }

    @Test
    void remarksForAgentsAreNeverShown() {
        assertThat(Display.facts(Homes.active()))
                .containsKeys("PublicRemarks", "UnparsedAddress")
                .doesNotContainKey("PrivateRemarks");
    }

    private static Listing ofMls(StandardStatus status, Facts facts) {
        var row = Homes.row(Homes.NOW, status, facts);
        return Homes.changed(TakeFromSource.take(Optional.empty(), row, Homes.NOW)).next();
    }

    @Test
    void optOutsOfValuationAndCommentStayWithTheListingForThoseWhoShowIt() {
        var facts =
                Homes.facts()
                        .with(
                                Map.of(
                                        "InternetAutomatedValuationDisplayYN", false,
                                        "InternetConsumerCommentYN", false));
        assertThat(Display.facts(ofMls(StandardStatus.ACTIVE, facts)))
                .containsEntry("InternetAutomatedValuationDisplayYN", false)
                .containsEntry("InternetConsumerCommentYN", false);
    }
}
