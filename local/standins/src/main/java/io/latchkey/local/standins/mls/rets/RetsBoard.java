package io.latchkey.local.standins.mls.rets;

import io.latchkey.local.standins.mls.SyntheticHome;
import io.latchkey.local.standins.mls.SyntheticHomes;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The records of the board, in the order of their keys; they can change while it is read. */
public final class RetsBoard {
    private final ConcurrentSkipListMap<Long, SyntheticHome> homes = new ConcurrentSkipListMap<>();
    private final SyntheticHomes source;
    private final AtomicInteger changes = new AtomicInteger();

    public RetsBoard(SyntheticHomes source) {
        this.source = source;
        source.stream().forEach(home -> homes.put(home.key(), home));
    }

    /** All records, in order. */
    public List<SyntheticHome> all() {
        return List.copyOf(homes.values());
    }

    List<SyntheticHome> matching(Predicate<SyntheticHome> query) {
        return homes.values().stream().filter(query).toList();
    }

    public void put(SyntheticHome home) {
        homes.put(home.key(), home);
    }

    public void remove(long key) {
        homes.remove(key);
    }

    /** One record goes, one changes, one comes. */
    void change() {
        var step = changes.incrementAndGet();
        var first = homes.pollFirstEntry();
        var last = homes.lastEntry();
        if (first == null || last == null) {
            return;
        }
        var changed = last.getValue();
        var offer = changed.offer();
        homes.put(
                changed.key(),
                changed.changed(
                        source.asOf().plusSeconds(step),
                        offer.listPrice() + 1_000,
                        offer.status()));
        var gone = first.getValue();
        homes.put(
                changed.key() + 1,
                new SyntheticHome(
                        changed.key() + 1,
                        "NEW" + step,
                        gone.place(),
                        gone.building(),
                        gone.offer(),
                        gone.display(),
                        gone.agent(),
                        gone.remarks()));
    }
}
