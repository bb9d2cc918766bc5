package io.latchkey.transactions.domain.calendar;

import io.latchkey.model.InvalidValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which days a period counts. Day 0 is the anchor's; counting begins the day after, or before. */
public enum DayCount {
    /** Every day. */
    calendar("calendar", "none"),
    /** Monday to Friday less the holidays of the set in use. */
    business("business", "none"),
    /**
     * The days on which a creditor's offices are open: Monday to Friday less holidays. Source: 12
     * CFR 1026.2(a)(6), first sentence.
     */
    regzGeneral("regz-general", "us-federal-observed"),
    /**
     * Every day but Sundays and the dates that 5 U.S.C. 6103(a) names: a Saturday counts, and so
     * does the Friday or Monday on which a holiday is observed. Source: 12 CFR 1026.2(a)(6), second
     * sentence.
     */
    regzSpecific("regz-specific", "us-federal-statutory");

    private final String word;
    private final String ownHolidays;

    DayCount(String word, String ownHolidays) {
        this.word = word;
        this.ownHolidays = ownHolidays;
    }

    /** As it is written in JSON. */
    public String word() {
        return word;
    }

    /** The holiday set that the count means where no other is named. */
    public String ownHolidays() {
        return ownHolidays;
    }

    /**
     * The count that JSON calls by that word.
     *
     * @throws InvalidValue for what is no such word, naming those that are
     */
    public static DayCount of(String word) {
        return Arrays.stream(values())
                .filter(count -> count.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(
                                "count",
                                "is one of "
                                        + Arrays.stream(values())
                                                .map(DayCount::word)
                                                .collect(Collectors.joining(", "))));
    }
}
