package io.latchkey.transactions.feed;

import io.latchkey.transactions.domain.CalendarFeed;
import io.latchkey.transactions.store.CalendarFeedStore.Found;
import io.latchkey.transactions.store.ChangedDeals;
import io.latchkey.transactions.store.ChangedDeals.Changed;
import io.latchkey.transactions.store.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Calendars and the tags by which readers know whether one changed. A tag is made of the places of
 * the last changed deals and not of the newest alone: of two writes at once the later may have the
 * earlier time, and would not be noticed.
 */
public final class Calendars {
    /** Raised when calendars are written otherwise, so that readers fetch them again. */
    private static final String FORM = "1";

    private static final int TOLD_BY = 25;
    private static final int MOST_OPEN = 500;
    private static final int MOST_ENDED = 100;
    private static final Duration ENDED_SHOWN = Duration.ofDays(30);

    private final ChangedDeals deals;
    private final String webAddress;
    private final Clock clock;

    /** A calendar and the tag of exactly what it was made of. */
    public record Calendar(String tag, String text) {}

    /**
     * @param webAddress where the events' links lead, with no slash at its end
     */
    public Calendars(ChangedDeals deals, String webAddress, Clock clock) {
        this.deals = deals;
        this.webAddress = webAddress;
        this.clock = clock;
    }

    /** The tag of the calendar as it is, without making it: two small reads at most. */
    public String tag(Found found) {
        return tag(found.feed(), look(found, TOLD_BY, TOLD_BY));
    }

    /** The deals are read after what the tag is made of: they may be newer, and never older. */
    public Calendar calendar(Found found) {
        var feed = found.feed();
        var looked = look(found, MOST_OPEN, MOST_ENDED);
        var text = new CalendarText(feed.name(), webAddress);
        deals.read(
                shown(looked),
                deal -> {
                    if (feed.shows(deal) && !text.isFull()) {
                        text.add(deal);
                    }
                });
        return new Calendar(tag(feed, looked), text.end());
    }

    /** The latest changed deals, open and ended. */
    private record Looked(List<Changed> open, List<Changed> ended) {
        List<String> places() {
            var places = new ArrayList<String>();
            open.stream().limit(TOLD_BY).map(Changed::place).forEach(places::add);
            ended.stream().limit(TOLD_BY).map(Changed::place).forEach(places::add);
            return places;
        }
    }

    private Looked look(Found found, int open, int ended) {
        var team = found.team();
        var deal = found.feed().deal();
        return deal == null
                ? new Looked(deals.latest(team, true, open), deals.latest(team, false, ended))
                : new Looked(deals.one(team, deal).stream().toList(), List.of());
    }

    /** Each deal once; one that ended between the two looks is in both. */
    private List<Changed> shown(Looked looked) {
        var since = clock.instant().minus(ENDED_SHOWN);
        var shown = new ArrayList<>(looked.open());
        var keys = shown.stream().map(Changed::key).toList();
        looked.ended().stream()
                .filter(each -> each.isSince(since) && !keys.contains(each.key()))
                .forEach(shown::add);
        return shown;
    }

    /** Weak: an ended deal leaves the calendar without a change of anything. */
    private static String tag(CalendarFeed feed, Looked looked) {
        return "W/\"" + Sha256.hex(FORM + feed.id() + String.join("\n", looked.places())) + "\"";
    }
}
