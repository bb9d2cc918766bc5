package io.latchkey.transactions.domain.deadline;

/** What an offset counts. */
public enum Unit {
    days,
    /** Hours of the clock: a day on which clocks change has 23 or 25 of them. */
    hours,
    /** From a date to the same date of another year; from February 29 to February 28. */
    years
}
