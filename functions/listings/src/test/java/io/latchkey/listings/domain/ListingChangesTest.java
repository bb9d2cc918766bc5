package io.latchkey.listings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.listings.domain.event.ListingAdded;
import io.latchkey.listings.domain.event.ListingChanged;
import io.latchkey.listings.domain.event.ListingChanged.Change;
import io.latchkey.listings.domain.event.ListingWithdrawn;
import io.latchkey.listings.domain.event.Offer;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.OpenHouse;
import io.latchkey.listings.domain.value.Photo;
import io.latchkey.listings.domain.value.StandardStatus;
import io.latchkey.model.InvalidValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingChangesTest {
    private static final BigDecimal PRICE = new BigDecimal("450000");
    private static final BigDecimal LOWER = new BigDecimal("435000");

    @Test
    void aPriceIsRememberedFromTheFirstToTheLast() {
        var first = edited(Homes.active(), Map.of("ListPrice", 435_000)).next();
        var second = edited(first, Map.of("ListPrice", 420_000)).next();
        assertThat(second.facts().number("OriginalListPrice")).contains(PRICE);
        assertThat(second.facts().number("PreviousListPrice")).contains(LOWER);
        assertThat(second.moments().price()).isEqualTo(Homes.LATER);
    }

    @Test
    void anEditSaysWhatWasAndWhatIsButNotWhatIsForTheTeamAlone() {
        var changed =
                edited(Homes.active(), Map.of("ListPrice", 435_000, "PrivateRemarks", "No dog."));
        assertThat(changed.events())
                .containsExactly(
                        new ListingChanged(
                                new Offer("Active", PRICE),
                                new Offer("Active", LOWER),
                                List.of(
                                        new Change("ListPrice", "450000", "435000"),
                                        new Change("PrivateRemarks", null, null))));
    }

    @Test
    void theSameNumberInAnotherFormIsNoChange() {
        var active = Homes.active();
        var wish = Map.of("ListPrice", new BigDecimal("450000.00"));
        assertThat(EditListing.edit(active, wish, Homes.LATER))
                .isEqualTo(new Decision.Unchanged(active));
    }

    @Test
    void whatAnOfferedListingNeedsCannotBeForgotten() {
        var wish = new java.util.HashMap<String, Object>();
        wish.put("ListPrice", null);
        assertThat(EditListing.edit(Homes.active(), wish, Homes.LATER))
                .isEqualTo(new Decision.Incomplete(StandardStatus.ACTIVE, List.of("ListPrice")));
        assertThat(EditListing.edit(Homes.entered(), wish, Homes.LATER))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void anOlderRowNeverOverwritesANewerOneAndTheSameRowIsNoNews() {
        var newer =
                TakeFromSource.take(
                        Optional.empty(),
                        Homes.row(Homes.LATER, StandardStatus.ACTIVE, Homes.facts()),
                        Homes.LATER);
        var listing = Homes.changed(newer).next();
        var older = Homes.row(Homes.NOW, StandardStatus.WITHDRAWN, Homes.facts("ListPrice", 1));
        assertThat(TakeFromSource.take(Optional.of(listing), older, Homes.LATER))
                .isEqualTo(new Decision.Unchanged(listing));
        var same = Homes.row(Homes.LATER, StandardStatus.ACTIVE, Homes.facts());
        assertThat(TakeFromSource.take(Optional.of(listing), same, Homes.LATER))
                .isEqualTo(new Decision.Unchanged(listing));
    }

    @Test
    void anMlsMayMoveItsListingAnywhere() {
        var row = Homes.row(Homes.NOW, StandardStatus.CLOSED, Homes.facts());
        var closed = Homes.changed(TakeFromSource.take(Optional.empty(), row, Homes.NOW));
        assertThat(closed.events())
                .containsExactly(
                        new ListingAdded(
                                new Offer("Closed", PRICE), "CENTRAL", "Residential", "Austin"));
        var back = Homes.row(Homes.LATER, StandardStatus.EXPIRED, Homes.facts());
        var expired =
                Homes.changed(TakeFromSource.take(Optional.of(closed.next()), back, Homes.LATER));
        assertThat(expired.events()).hasAtLeastOneElementOfType(ListingWithdrawn.class);
    }

    @Test
    void aNewerRowThatSaysTheSameIsStoredWithoutAnEvent() {
        var row = Homes.row(Homes.NOW, StandardStatus.ACTIVE, Homes.facts());
        var listing = Homes.changed(TakeFromSource.take(Optional.empty(), row, Homes.NOW)).next();
        var again = Homes.row(Homes.LATER, StandardStatus.ACTIVE, Homes.facts());
        var taken = Homes.changed(TakeFromSource.take(Optional.of(listing), again, Homes.LATER));
        assertThat(taken.events()).isEmpty();
        assertThat(taken.next().source().modified()).isEqualTo(Homes.LATER);
    }

    @Test
    void whatComesFromAnMlsIsTheMlssToChange() {
        var row = Homes.row(Homes.NOW, StandardStatus.ACTIVE, Homes.facts());
        var listing = Homes.changed(TakeFromSource.take(Optional.empty(), row, Homes.NOW)).next();
        var no = new Decision.NotOurs("CENTRAL");
        assertThat(EditListing.edit(listing, Map.of("ListPrice", 1), Homes.LATER)).isEqualTo(no);
        assertThat(MoveStatus.move(listing, StandardStatus.PENDING, Map.of(), Homes.LATER))
                .isEqualTo(no);
        var photo = Photo.awaited("pho_1", null, Homes.NOW);
        assertThat(KeepPhotos.await(listing, photo, Homes.LATER)).isEqualTo(no);
    }

    @Test
    void aRowsKeyIsTheSameEachTimeAndAnotherForEachConnection() {
        assertThat(ListingKey.of("con_1", "42")).isEqualTo(ListingKey.of("con_1", "42"));
        assertThat(ListingKey.of("con_1", "42")).isNotEqualTo(ListingKey.of("con_2", "42"));
    }

    @Test
    void aPhotoIsAwaitedThenReadyAndStaysSo() {
        var photo = Photo.awaited("pho_1", "The porch", Homes.NOW);
        var awaited = Homes.changed(KeepPhotos.await(Homes.active(), photo, Homes.LATER)).next();
        var files = List.of(new Photo.Size("small", "/photos/x/small.jpg", 320, 240));
        var ready = Homes.changed(KeepPhotos.ready(awaited, "pho_1", files, Homes.LATER));
        assertThat(ready.next().photos()).containsExactly(photo.ready(files, Homes.LATER));
        assertThat(ready.next().isSeenBy(awaited.version())).isTrue();
        assertThat(KeepPhotos.refuse(ready.next(), "pho_1", "is late", Homes.LATER))
                .isEqualTo(new Decision.Unchanged(ready.next()));
        assertThat(KeepPhotos.ready(ready.next(), "pho_2", files, Homes.LATER))
                .isEqualTo(new Decision.Missing("photo"));
    }

    @Test
    void anOrderNamesEveryPhotoOnce() {
        var one =
                Homes.changed(
                                KeepPhotos.await(
                                        Homes.active(),
                                        Photo.awaited("pho_1", null, Homes.NOW),
                                        Homes.NOW))
                        .next();
        var two =
                Homes.changed(
                                KeepPhotos.await(
                                        one, Photo.awaited("pho_2", null, Homes.NOW), Homes.NOW))
                        .next();
        var ordered = Homes.changed(KeepPhotos.order(two, List.of("pho_2", "pho_1"), Homes.LATER));
        assertThat(ordered.next().photos())
                .extracting(Photo::mediaKey)
                .containsExactly("pho_2", "pho_1");
        for (var wrong : List.of(List.of("pho_1"), List.of("pho_1", "pho_1"))) {
            assertThatThrownBy(() -> KeepPhotos.order(two, wrong, Homes.LATER))
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void openHousesLieInTheFutureAndOverlapNoOther() {
        var starts = Homes.LATER.plus(Duration.ofDays(2));
        var first = open("opn_1", starts, 2);
        var scheduled =
                Homes.changed(KeepOpenHouses.schedule(Homes.active(), first, Homes.NOW)).next();
        assertThatThrownBy(() ->
                        KeepOpenHouses.schedule(
                                scheduled,
                                open("opn_2", starts.plus(Duration.ofHours(1)), 2),
                                Homes.NOW))
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() ->
                        KeepOpenHouses.schedule(
                                scheduled,
                                open("opn_3", Homes.NOW.minus(Duration.ofDays(1)), 2),
                                Homes.NOW))
                .hasMessageContaining("is in the future");
        assertThat(Homes.changed(KeepOpenHouses.cancel(scheduled, "opn_1", Homes.NOW)).next())
                .extracting(Listing::openHouses)
                .isEqualTo(List.of());
    }

    private static OpenHouse open(String key, java.time.Instant starts, int hours) {
        return new OpenHouse(key, starts, starts.plus(Duration.ofHours(hours)), "Public", null);
    }

    private static Decision.Changed edited(Listing listing, Map<String, Object> changes) {
        return Homes.changed(EditListing.edit(listing, changes, Homes.LATER));
    }
}
