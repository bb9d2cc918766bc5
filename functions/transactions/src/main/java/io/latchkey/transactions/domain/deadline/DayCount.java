package io.latchkey.transactions.domain.deadline;

/** Which days a period counts. Day 0 is the anchor's; counting begins the day after, or before. */
public enum DayCount {
    /** Every day. */
    calendar,
    /** Monday to Friday less the holidays of the calendar in use. */
    business
}
