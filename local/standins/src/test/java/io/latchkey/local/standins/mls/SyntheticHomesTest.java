package io.latchkey.local.standins.mls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SyntheticHomesTest {
    private static final Instant AS_OF = Instant.parse("2026-06-01T12:00:00Z");
    private static final SyntheticHomes HOMES = new SyntheticHomes(7, 1_000, AS_OF);

    @Test
    void theSameSeedGivesTheSameHomesWhateverTheirNumber() {
        var more = new SyntheticHomes(7, 100_000, AS_OF);

        assertThat(more.stream().limit(1_000)).containsExactlyElementsOf(HOMES.stream().toList());
        assertThat(new SyntheticHomes(8, 1_000, AS_OF).home(0)).isNotEqualTo(HOMES.home(0));
    }

    @Test
    void aThousandHomesStandInThreeCitiesEachWithAKeyOfItsOwn() {
        assertThat(HOMES.stream().map(SyntheticHome::key)).doesNotHaveDuplicates();
        assertThat(HOMES.stream().map(home -> home.place().city()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Austin", "Tampa", "Boulder");
    }

    @Test
    void nothingHappenedAfterTheMomentThatTheyAreMadeFor() {
        assertThat(HOMES.stream().map(SyntheticHome::offer))
                .allSatisfy(offer -> {
                    assertThat(offer.modified()).isBeforeOrEqualTo(AS_OF);
                    assertThat(offer.photosChanged()).isBeforeOrEqualTo(AS_OF);
                    assertThat(offer.listPrice()).isPositive();
                });
    }

    @Test
    void someHomesShareTheirTimestampAsAfterABatchInTheMls() {
        var byTime =
                HOMES.stream()
                        .collect(
                                Collectors.groupingBy(
                                        home -> home.offer().modified(), Collectors.counting()));

        assertThat(byTime.values()).anyMatch(count -> count > 20);
    }

    @Test
    void photosAreSmallPicturesThatDecode() throws IOException {
        var photo = HomePhotos.jpeg(10_000_000, 1);

        var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(photo)));
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(photo).isEqualTo(HomePhotos.jpeg(10_000_000, 1)).hasSizeLessThan(30_000);
    }
}
