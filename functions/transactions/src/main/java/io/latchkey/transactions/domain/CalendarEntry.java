package io.latchkey.transactions.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A deadline as calendars show it, and since when they do.
 *
 * @param summary its label, its time of day where the day does not end at midnight, and whether it
 *     is done
 * @param sequence the deal's version of the last change to what calendars show; a calendar takes an
 *     event for newer when its sequence is larger, so it never goes back
 * @param changedAt when that was
 * @param gone whether the deadline has no date any more, or is itself there no more
 */
public record CalendarEntry(
        LocalDate due, String summary, long sequence, Instant changedAt, boolean gone) {

    boolean shows(LocalDate otherDue, String otherSummary) {
        return !gone && due.equals(otherDue) && summary.equals(otherSummary);
    }
}
