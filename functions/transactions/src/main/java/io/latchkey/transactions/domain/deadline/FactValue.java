package io.latchkey.transactions.domain.deadline;

import io.latchkey.model.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What is known of a deal and no deadline tells. */
public sealed interface FactValue {
    /** The kind of the facts that can have it. */
    Kind kind();

    /** What a fact is. */
    enum Kind {
        date,
        /** A day with or without its time. */
        dateTime,
        number,
        flag,
        time;

        /** Whether a fact of this kind can have the value; a dated one takes a day or a moment. */
        public boolean takes(FactValue value) {
            return isDated() ? value.kind().isDated() : value.kind() == this;
        }

        public boolean isDated() {
            return this == date || this == dateTime;
        }
    }

    /** It happened, or will, on that day at the property. */
    record Day(LocalDate date) implements FactValue {
        public Day {
            Text.require("date", date);
        }

        @Override
        public Kind kind() {
            return Kind.date;
        }
    }

    /**
     * It happened, or will, at that moment.
     *
     * @param offset of the sender's clock; null where {@code at} is by the property's
     */
    record Moment(LocalDateTime at, @Nullable ZoneOffset offset) implements FactValue {
        public Moment {
            Text.require("dateTime", at);
        }

        @Override
        public Kind kind() {
            return Kind.dateTime;
        }

        /** By the clock at the property; as it was sent where the zone is not known. */
        public LocalDateTime local(@Nullable ZoneId zone) {
            return offset == null || zone == null
                    ? at
                    : at.toInstant(offset).atZone(zone).toLocalDateTime();
        }

        /**
         * On the world's clock; null where neither offset nor zone is known. A local time that
         * comes twice when clocks go back is the first of the two.
         */
        public @Nullable Instant instant(@Nullable ZoneId zone) {
            if (offset != null) {
                return at.toInstant(offset);
            }
            return zone == null ? null : at.atZone(zone).toInstant();
        }
    }

    /** So many, such as the days that a form leaves blank. */
    record Amount(int value) implements FactValue {
        @Override
        public Kind kind() {
            return Kind.number;
        }
    }

    /** Whether it is so, such as a form's checkbox. */
    record Flag(boolean value) implements FactValue {
        @Override
        public Kind kind() {
            return Kind.flag;
        }
    }

    /** A time of day by the clock at the property. */
    record TimeOfDay(LocalTime time) implements FactValue {
        public TimeOfDay {
            Text.require("time", time);
        }

        @Override
        public Kind kind() {
            return Kind.time;
        }
    }
}
