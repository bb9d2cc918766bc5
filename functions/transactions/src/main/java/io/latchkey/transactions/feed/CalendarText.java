package io.latchkey.transactions.feed;

import io.latchkey.transactions.domain.CalendarEntry;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.value.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;

/**
 * A calendar in RFC 5545's words: an all-day event for each deadline, so that it stands on its day
 * in whatever zone the reader is, with the time of day in its words. It names no person: its
 * address may be passed on.
 */
public final class CalendarText {
    // What Lambda may answer is 6 MB, counted after JSON has escaped each line's end.
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final String REFRESH = "PT15M";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final CalendarLines lines = new CalendarLines();
    private final String webAddress;
    private boolean hasEvents;

    /**
     * @param name of the calendar
     * @param webAddress where the events' links lead, with no slash at its end
     */
    public CalendarText(String name, String webAddress) {
        this.webAddress = webAddress;
        lines.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Latchkey//Deadlines//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
                .line("X-PUBLISHED-TTL", REFRESH);
    }

    /** Whether there is no room for another deal. */
    public boolean isFull() {
        return lines.length() > MOST_CHARACTERS;
    }

    public void add(Transaction deal) {
        deal.schedule().told().calendar().entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<String, CalendarEntry> each) ->
                                        each.getValue().due())
                                .thenComparing(Map.Entry::getKey))
                .forEach(each -> event(deal, each.getKey(), each.getValue()));
    }

    private void event(Transaction deal, String deadline, CalendarEntry entry) {
        hasEvents = true;
        var address = deal.terms().address();
        lines.line("BEGIN", "VEVENT")
                .text("UID", deal.id().value() + "." + deadline + "@latchkey.io")
                .line("DTSTAMP", moment(entry.changedAt()))
                .line("LAST-MODIFIED", moment(entry.changedAt()))
                .line("SEQUENCE", Long.toString(entry.sequence()))
                .line("DTSTART;VALUE=DATE", day(entry.due()))
                .line("DTEND;VALUE=DATE", day(entry.due().plusDays(1)))
                .text("SUMMARY", entry.summary() + " · " + address.oneLine())
                .text(
                        "LOCATION",
                        address.oneLine()
                                + ", "
                                + address.stateOrProvince()
                                + " "
                                + address.postalCode())
                .text("DESCRIPTION", "Computed as a help, no legal advice.")
                .line("URL", webAddress + "/deals/" + deal.id().value())
                .line("STATUS", status(deal, entry))
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private static String status(Transaction deal, CalendarEntry entry) {
        if (entry.gone() || deal.terms().stage() == Stage.canceled) {
            return "CANCELLED";
        }
        return deal.terms().stage() == Stage.draft ? "TENTATIVE" : "CONFIRMED";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** The whole; nothing can be added after it. */
    public String end() {
        if (!hasEvents) {
            // A calendar has one component or more.
            lines.line("BEGIN", "VTIMEZONE")
                    .line("TZID", "UTC")
                    .line("BEGIN", "STANDARD")
                    .line("DTSTART", "19700101T000000")
                    .line("TZOFFSETFROM", "+0000")
                    .line("TZOFFSETTO", "+0000")
                    .line("END", "STANDARD")
                    .line("END", "VTIMEZONE");
        }
        return lines.line("END", "VCALENDAR").toString();
    }
}
