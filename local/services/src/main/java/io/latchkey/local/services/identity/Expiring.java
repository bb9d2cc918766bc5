package io.latchkey.local.services.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bounded memory of things that are soon forgotten: the oldest goes when it is full. */
final class Expiring<T> {
    private record Entry<T>(T value, Instant until) {}

    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();
    private final Duration lifetime;
    private final int capacity;
    private final Clock clock;

    Expiring(Duration lifetime, int capacity, Clock clock) {
        this.lifetime = lifetime;
        this.capacity = capacity;
        this.clock = clock;
    }

    synchronized void put(String key, T value) {
        entries.remove(key);
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !entry.until().isAfter(now));
        if (entries.size() >= capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(key, new Entry<>(value, now.plus(lifetime)));
    }

    synchronized Optional<T> get(String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> entry.until().isAfter(clock.instant()))
                .map(Entry::value);
    }

    synchronized Optional<T> remove(String key) {
        Optional<T> found = get(key);
        entries.remove(key);
        return found;
    }
}
