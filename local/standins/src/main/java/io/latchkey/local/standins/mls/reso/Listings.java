package io.latchkey.local.standins.mls.reso;

import io.latchkey.local.standins.mls.SyntheticHomes;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the MLS has at the moment; changes while it is read. */
public final class Listings {
    private final TreeMap<String, Listing> byKey = new TreeMap<>();
    private final Map<Comparator<Listing>, List<Listing>> sorted = new HashMap<>();

    Listings(SyntheticHomes homes) {
        homes.stream()
                .map(home -> new Listing(home, true))
                .forEach(listing -> byKey.put(listing.key(), listing));
    }

    /** Another price and status, from that moment on. */
    public synchronized void change(String key, Instant at, long price, String status) {
        require(key)
                .ifPresent(old -> put(new Listing(old.home().changed(at, price, status), true)));
    }

    /** Still there for whoever asks, marked as not to be shown. */
    public synchronized void hide(String key, Instant at) {
        require(key)
                .map(old -> old.home().changed(at, old.home().offer().listPrice(), "Withdrawn"))
                .ifPresent(home -> put(new Listing(home, false)));
    }

    /** Gone without a trace. */
    public synchronized void remove(String key) {
        byKey.remove(key);
        sorted.clear();
    }

    /** Keys in their order. */
    public synchronized List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** All of them in an order; the order is remembered until something changes. */
    synchronized List<Listing> in(Comparator<Listing> order) {
        return sorted.computeIfAbsent(order, by -> byKey.values().stream().sorted(by).toList());
    }

    synchronized Optional<Listing> require(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private void put(Listing listing) {
        byKey.put(listing.key(), listing);
        sorted.clear();
    }
}
