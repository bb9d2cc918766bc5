package io.latchkey.local.standins.mls;

import io.latchkey.local.standins.mls.SyntheticHome.Agent;
import io.latchkey.local.standins.mls.SyntheticHome.Building;
import io.latchkey.local.standins.mls.SyntheticHome.Display;
import io.latchkey.local.standins.mls.SyntheticHome.Offer;
import io.latchkey.local.standins.mls.SyntheticHome.Place;
import io.latchkey.local.standins.mls.Vocabulary.City;
import io.latchkey.local.standins.mls.Vocabulary.Feature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Homes in three cities, the same for the same seed on every machine. Each is made from its index
 * alone, so that a hundred thousand need no more memory than one.
 *
 * @param asOf nothing was listed or changed after this moment
 */
public record SyntheticHomes(long seed, int count, Instant asOf) {
    private static final int MOST = 100_000;

    private static final int DAYS_BACK = 300;

    /** So many homes were touched in one batch by their MLS, and share a timestamp. */
    private static final int TIED_PERCENT = 10;

    public SyntheticHomes {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("count is between 0 and " + MOST);
        }
    }

    public Stream<SyntheticHome> stream() {
        return IntStream.range(0, count).mapToObj(this::home);
    }

    /** The home at this index, from zero. */
    public SyntheticHome home(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        var random = new SplittableRandom(seed * 1_000_003 + index);
        var city = Vocabulary.CITIES.get(index % Vocabulary.CITIES.size());
        var features = features(random);
        var building = building(random, features);
        var place = place(random, city, index, building);
        return new SyntheticHome(
                10_000_000L + index,
                "LK%06d".formatted(200_000 + index),
                place,
                building,
                offer(random, city, building),
                display(random),
                agent(random),
                remarks(random, place, building, features));
    }

    private static List<Feature> features(SplittableRandom random) {
        var rest = new ArrayList<>(Vocabulary.FEATURES);
        var some = new ArrayList<Feature>();
        var many = 3 + random.nextInt(3);
        while (some.size() < many) {
            some.add(rest.remove(random.nextInt(rest.size())));
        }
        return some;
    }

    private static Building building(SplittableRandom random, List<Feature> features) {
        var kind = random.nextInt(100);
        var subType =
                kind < 65 ? "Single Family Residence" : kind < 85 ? "Condominium" : "Townhouse";
        var house = subType.startsWith("Single");
        var bedrooms = house ? 2 + random.nextInt(4) : 1 + random.nextInt(3);
        var fullBaths = Math.max(1, bedrooms - 1 - random.nextInt(2));
        return new Building(
                "Residential",
                subType,
                pick(random, Vocabulary.STYLES),
                bedrooms,
                fullBaths,
                random.nextInt(2),
                450 + bedrooms * 380 + random.nextInt(700),
                house ? 3_500 + random.nextInt(14_000) : 0,
                1925 + random.nextInt(101),
                1 + random.nextInt(house ? 2 : 3),
                random.nextInt(house ? 4 : 2),
                random.nextInt(100) < 22,
                features.stream().map(Feature::name).toList());
    }

    private static Place place(SplittableRandom random, City city, int index, Building building) {
        var unit = building.lotSquareFeet() > 0 ? "" : String.valueOf(101 + random.nextInt(899));
        return new Place(
                100 + random.nextInt(9_800),
                pick(random, Vocabulary.STREETS) + " " + pick(random, Vocabulary.STREET_TYPES),
                unit,
                pick(random, Vocabulary.SUBDIVISIONS),
                city.name(),
                city.county(),
                city.state(),
                pick(random, city.postalCodes()),
                rounded(city.south() + random.nextDouble(city.span())),
                rounded(city.west() + random.nextDouble(city.span())),
                "%s-%07d".formatted(city.state(), 4_000_000 + index));
    }

    private Offer offer(SplittableRandom random, City city, Building building) {
        var worth = (long) building.livingArea() * city.dollars();
        var original = worth * (80 + random.nextInt(50)) / 100 / 1_000 * 1_000;
        var cut = random.nextInt(100) < 30 ? original * (2 + random.nextInt(6)) / 100 : 0;
        var listed = asOf.minus(Duration.ofMinutes(random.nextInt(DAYS_BACK * 24 * 60)));
        var modified = modified(random, listed);
        var photosChanged = modified.isBefore(listed) ? listed : listed.plusSeconds(1_800);
        return new Offer(
                status(random),
                original - cut / 1_000 * 1_000,
                original,
                building.lotSquareFeet() == 0 ? 120 + random.nextInt(500) : 0,
                (int) (original * 12 / 1_000),
                listed.atZone(ZoneOffset.UTC).toLocalDate(),
                modified,
                photosChanged.isAfter(asOf) ? asOf : photosChanged,
                random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(8));
    }

    private Instant modified(SplittableRandom random, Instant listed) {
        var age = Duration.between(listed, asOf).toSeconds();
        if (random.nextInt(100) < TIED_PERCENT) {
            var batch = asOf.minus(Duration.ofHours(30));
            return batch.isBefore(listed) ? asOf : batch;
        }
        return listed.plusSeconds(age == 0 ? 0 : random.nextLong(age));
    }

    private static String status(SplittableRandom random) {
        var roll = random.nextInt(100);
        if (roll < 68) {
            return "Active";
        }
        if (roll < 78) {
            return "Active Under Contract";
        }
        if (roll < 88) {
            return "Pending";
        }
        return roll < 93 ? "Closed" : roll < 97 ? "Coming Soon" : "Withdrawn";
    }

    private static Display display(SplittableRandom random) {
        return new Display(
                random.nextInt(100) >= 4,
                random.nextInt(100) >= 2,
                random.nextInt(100) >= 10,
                random.nextInt(100) >= 10);
    }

    private static Agent agent(SplittableRandom random) {
        var number = random.nextInt(Vocabulary.GIVEN_NAMES.size() * Vocabulary.SURNAMES.size());
        var given = Vocabulary.GIVEN_NAMES.get(number % Vocabulary.GIVEN_NAMES.size());
        var surname = Vocabulary.SURNAMES.get(number / Vocabulary.GIVEN_NAMES.size());
        var office = number % Vocabulary.OFFICES.size();
        return new Agent(
                "A%04d".formatted(1_000 + number),
                given + " " + surname,
                "+1 555 01%02d".formatted(number % 100),
                "agent%d@mls.test".formatted(1_000 + number),
                "O%02d".formatted(10 + office),
                Vocabulary.OFFICES.get(office),
                "+1 555 01%02d".formatted(90 + office));
    }

    private static String remarks(
            SplittableRandom random, Place place, Building building, List<Feature> features) {
        var text = new StringBuilder();
        var kind =
                switch (building.propertySubType()) {
                    case "Condominium" -> "condominium";
                    case "Townhouse" -> "townhouse";
                    default -> "home";
                };
        text.append(
                pick(random, Vocabulary.OPENINGS)
                        .formatted(
                                building.style().toLowerCase(Locale.ROOT),
                                kind,
                                place.subdivision()));
        features.forEach(feature -> text.append(' ').append(feature.sentence()));
        if (building.pool()) {
            text.append(" The pool was resurfaced last spring.");
        }
        return text.append(' ').append(pick(random, Vocabulary.CLOSINGS)).toString();
    }

    private static <T> T pick(SplittableRandom random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
