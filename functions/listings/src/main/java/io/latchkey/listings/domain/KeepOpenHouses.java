package io.latchkey.listings.domain;

import io.latchkey.listings.domain.event.OpenHouseCanceled;
import io.latchkey.listings.domain.event.OpenHouseScheduled;
import io.latchkey.listings.domain.value.OpenHouse;
import io.latchkey.model.InvalidValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Schedules hours in which people may come, and takes them back. */
public final class KeepOpenHouses {
    private KeepOpenHouses() {}

    /** Schedules one that has not ended yet and overlaps no other. */
    public static Decision schedule(Listing listing, OpenHouse wish, Instant now) {
        if (!wish.ends().isAfter(now)) {
            throw new InvalidValue("OpenHouseEndTime", "is in the future");
        }
        var overlaps =
                listing.openHouses().stream()
                        .anyMatch(other ->
                                wish.starts().isBefore(other.ends())
                                        && other.starts().isBefore(wish.ends()));
        if (overlaps) {
            throw new InvalidValue("OpenHouseStartTime", "overlaps no other open house");
        }
        var all = new ArrayList<>(listing.openHouses());
        all.add(wish);
        all.sort(Comparator.comparing(OpenHouse::starts));
        var event = new OpenHouseScheduled(wish.key(), wish.starts(), wish.ends(), wish.type());
        return new Decision.Changed(listing.withOpenHouses(all, now), List.of(event));
    }

    public static Decision cancel(Listing listing, String key, Instant now) {
        var found = listing.openHouses().stream().filter(o -> o.key().equals(key)).findFirst();
        if (found.isEmpty()) {
            return new Decision.Missing("open house");
        }
        var left = listing.openHouses().stream().filter(o -> !o.key().equals(key)).toList();
        var gone = found.get();
        var event = new OpenHouseCanceled(gone.key(), gone.starts(), gone.ends());
        return new Decision.Changed(listing.withOpenHouses(left, now), List.of(event));
    }
}
