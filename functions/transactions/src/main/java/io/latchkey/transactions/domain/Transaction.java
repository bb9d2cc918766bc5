package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.Deadline;
import io.latchkey.transactions.domain.value.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A deal, from signed contract to keys.
 *
 * @param version counts its changes from 1
 * @param stated the version of the last change that a person made; what functions calculate or note
 *     since then is no reason to refuse a person's next change
 */
public record Transaction(
        TransactionId id,
        long version,
        long stated,
        Terms terms,
        Schedule schedule,
        List<Party> parties,
        Instant createdAt,
        Instant updatedAt) {
    static final int MOST_PARTIES = 100;
    static final String CLOSING = "closingDate";

    public Transaction {
        parties = List.copyOf(parties);
        if (parties.size() > MOST_PARTIES) {
            throw new InvalidValue("parties", "has at most " + MOST_PARTIES + " entries");
        }
    }

    public ZoneId zone() {
        return ZoneId.of(terms.timeZone());
    }

    public Optional<Party> party(String partyId) {
        return parties.stream().filter(party -> party.id().equals(partyId)).findFirst();
    }

    public Optional<LocalDate> closingDate() {
        return schedule.fact(CLOSING).map(Fact::date);
    }

    public DeadlineStatus status(Deadline deadline, Instant now) {
        if (schedule.met().containsKey(deadline.rule().id())) {
            return DeadlineStatus.met;
        }
        if (deadline.at() == null) {
            return DeadlineStatus.pending;
        }
        return deadline.at().isBefore(now) ? DeadlineStatus.overdue : DeadlineStatus.open;
    }

    /**
     * The earliest deadline that is neither met nor without a date; one that has passed is still
     * the next to be dealt with.
     */
    public Optional<Deadline> next() {
        return schedule.deadlines().stream()
                .filter(deadline ->
                        deadline.due() != null && !schedule.met().containsKey(deadline.rule().id()))
                .min(
                        Comparator.comparing(
                                Deadline::due, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** Whether one who read that version has seen every change that people made. */
    public boolean isSeenBy(long versionRead) {
        return versionRead >= stated && versionRead <= version;
    }

    Transaction with(Terms changed, Schedule dates, Instant now) {
        var next = version + 1;
        return new Transaction(id, next, next, changed, dates, parties, createdAt, now);
    }

    Transaction with(Schedule changed, Instant now) {
        return with(terms, changed, now);
    }

    Transaction with(List<Party> changed, Instant now) {
        var next = version + 1;
        return new Transaction(id, next, next, terms, schedule, changed, createdAt, now);
    }

    /** What a function found out, and no person said. */
    Transaction withFound(Schedule changed, Instant now) {
        return new Transaction(id, version + 1, stated, terms, changed, parties, createdAt, now);
    }
}
