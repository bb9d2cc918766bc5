package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.deadline.Conflict;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import io.latchkey.transactions.domain.value.Lock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A deal, from signed contract to keys.
 *
 * @param version counts its changes from 1
 * @param stated the version of the last change that a person made; what functions calculate or note
 *     since then is no reason to refuse a person's next change
 * @param amendments the first one first
 * @param updatedAt never before the version before
 */
public record Transaction(
        TransactionId id,
        long version,
        long stated,
        Terms terms,
        Schedule schedule,
        List<Party> parties,
        List<Amendment> amendments,
        Instant createdAt,
        Instant updatedAt) {
    static final int MOST_PARTIES = 100;
    static final int MOST_AMENDMENTS = 100;
    static final String CLOSING = "closingDate";

    public Transaction {
        parties = List.copyOf(parties);
        amendments = List.copyOf(amendments);
        if (parties.size() > MOST_PARTIES) {
            throw new InvalidValue("parties", "has at most " + MOST_PARTIES + " entries");
        }
        if (amendments.size() > MOST_AMENDMENTS) {
            throw new InvalidValue("amendments", "are at most " + MOST_AMENDMENTS);
        }
    }

    public ZoneId zone() {
        return ZoneId.of(terms.timeZone());
    }

    /** The contract form in the revision that the deal is on. */
    public RuleSet form() {
        return schedule.book().form();
    }

    public Optional<Party> party(String partyId) {
        return parties.stream().filter(party -> party.id().equals(partyId)).findFirst();
    }

    public Optional<LocalDate> closingDate() {
        return schedule.day(CLOSING, zone());
    }

    /**
     * Where a deadline stands at a moment: its last computed status, but that what is still to do
     * becomes overdue as time passes.
     */
    public DeadlineStatus status(Standing standing, Instant now) {
        var lock = schedule.held().lock(standing.id());
        if (lock.isPresent() && lock.get() != Lock.pinned) {
            return lock.get() == Lock.completed ? DeadlineStatus.completed : DeadlineStatus.waived;
        }
        if (standing.status() == DeadlineStatus.waived || standing.at() == null) {
            return standing.status();
        }
        if (standing.at().isBefore(now)) {
            return DeadlineStatus.overdue;
        }
        return lock.isPresent() ? DeadlineStatus.pinned : DeadlineStatus.open;
    }

    /**
     * The earliest deadline that is to be done and has a date; one that has passed is still the
     * next to be dealt with.
     */
    public Optional<Standing> next() {
        return schedule.standings().stream()
                .filter(this::isToDo)
                .min(
                        Comparator.comparing(
                                Standing::due, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** What does not go together at a moment, past due ones last. */
    public List<Conflict> conflicts(Instant now) {
        var pastDue =
                schedule.standings().stream()
                        .filter(this::isToDo)
                        .filter(standing -> status(standing, now) == DeadlineStatus.overdue)
                        .flatMap(standing ->
                                schedule.rule(standing.id()).stream()
                                        .map(rule -> pastDue(rule, standing)));
        return Stream.concat(schedule.conflicts().stream(), pastDue).toList();
    }

    @SuppressWarnings("NullAway") // only asked of deadlines that are due
    private static Conflict pastDue(DeadlineRule rule, Standing standing) {
        return new Conflict(
                Conflict.Kind.pastDue,
                List.of(rule.id()),
                standing.due(),
                rule.label() + " was due " + Wording.say(standing.due()),
                rule.source());
    }

    /** Whether somebody still has to do it, by a known day. */
    boolean isToDo(Standing standing) {
        return standing.due() != null
                && standing.status() != DeadlineStatus.waived
                && !schedule.held().isDone(standing.id());
    }

    /** Whether one who read that version has seen every change that people made. */
    public boolean isSeenBy(long versionRead) {
        return versionRead >= stated && versionRead <= version;
    }

    Transaction with(Terms changed, Schedule dates, Instant now) {
        return stated(changed, dates, parties, amendments, now);
    }

    Transaction with(Schedule changed, Instant now) {
        return with(terms, changed, now);
    }

    Transaction with(List<Party> changed, Instant now) {
        return stated(terms, schedule, changed, amendments, now);
    }

    /** With something said that nobody has been told of yet. */
    Transaction because(Statement statement) {
        var said = schedule.said(statement);
        return new Transaction(
                id, version, stated, terms, said, parties, amendments, createdAt, updatedAt);
    }

    /** The same version, with the tasks that belong to it. */
    Transaction planned(Schedule tasks) {
        return new Transaction(
                id, version, stated, terms, tasks, parties, amendments, createdAt, updatedAt);
    }

    /** The same version, which came of the last of these. */
    Transaction amended(List<Amendment> all) {
        return new Transaction(
                id, version, stated, terms, schedule, parties, all, createdAt, updatedAt);
    }

    private Transaction stated(
            Terms agreed, Schedule dates, List<Party> people, List<Amendment> all, Instant now) {
        var next = version + 1;
        return new Transaction(id, next, next, agreed, dates, people, all, createdAt, later(now))
                .after(this);
    }

    /** What a function found out, or work on a task: nothing that others have to have read. */
    Transaction withFound(Schedule changed, Instant now) {
        return new Transaction(
                        id,
                        version + 1,
                        stated,
                        terms,
                        changed,
                        parties,
                        amendments,
                        createdAt,
                        later(now))
                .after(this);
    }

    /** With what calendars show of it now. */
    private Transaction after(Transaction before) {
        var dates =
                schedule.with(schedule.told().withCalendar(CalendarEntries.after(before, this)));
        return new Transaction(
                id, version, stated, terms, dates, parties, amendments, createdAt, updatedAt);
    }

    /** Clocks of different machines differ; a deal's own time does not run backward. */
    private Instant later(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }
}
