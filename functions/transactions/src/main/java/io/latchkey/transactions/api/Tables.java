package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.transactions.domain.table.Edition;
import io.latchkey.transactions.domain.table.KeepTables;
import io.latchkey.transactions.domain.table.Recompute;
import io.latchkey.transactions.domain.table.TeamHolidays;
import io.latchkey.transactions.domain.table.TeamTable;
import io.latchkey.transactions.domain.table.TeamTemplate;
import io.latchkey.transactions.domain.value.Author;
import io.latchkey.transactions.store.RuleLibraries;
import io.latchkey.transactions.store.Shelf;
import io.latchkey.transactions.store.TableStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What every change of a table over HTTP has in common, as {@link Deals} for deals. */
@Singleton
class Tables {
    static final int MOST_HOLIDAY_SETS = 20;
    static final int MOST_TEMPLATES = 50;
    private static final int RACES = 5;

    private final TableStore store;
    private final RuleLibraries libraries;
    private final Ids ids;
    private final Clock clock;

    Tables(TableStore store, RuleLibraries libraries, Ids ids, Clock clock) {
        this.store = store;
        this.libraries = libraries;
        this.ids = ids;
        this.clock = clock;
    }

    Shelf shelf(Caller caller) {
        return libraries.shelf(caller.team());
    }

    /** The table; another team's, and one that was deleted, is as absent as one that never was. */
    TeamTable find(Caller caller, String id) {
        return living(shelf(caller), id).orElseThrow(() -> notFound(id));
    }

    private static Optional<TeamTable> living(Shelf shelf, String id) {
        return shelf.find(id).filter(table -> !table.edition().gone());
    }

    private static ProblemException notFound(String id) {
        var what = TeamTemplate.isCode(id) ? "template" : "holiday set";
        return new ProblemException(Problem.notFound(what));
    }

    TeamHolidays putHolidays(Caller caller, String name, TableBodies.HolidaysBody body) {
        var id = TeamHolidays.refuseOtherName("name", name);
        var wish = body.content();
        return (TeamHolidays)
                change(
                        caller,
                        id,
                        version(body.version()),
                        (shelf, edition) -> {
                            var old = shelf.find(id).map(TeamHolidays.class::cast);
                            var content = TeamHolidays.next(wish, old, today());
                            var next = new TeamHolidays(id, content, edition);
                            var _ = next.set(RuleLibraries.ofProduct().holidays());
                            refuseTooMany(
                                    living(shelf, id).isEmpty()
                                            && shelf.holidays().size() >= MOST_HOLIDAY_SETS,
                                    "name",
                                    "is one of at most "
                                            + MOST_HOLIDAY_SETS
                                            + " holiday sets of a team");
                            return next;
                        });
    }

    TeamTemplate putTemplate(Caller caller, String code, TableBodies.TemplateBody body) {
        var id = TeamTemplate.refuseOtherCode("code", code);
        var content = body.content();
        return (TeamTemplate)
                change(
                        caller,
                        id,
                        version(body.version()),
                        (shelf, edition) -> {
                            content.refuse(shelf.library().holidays());
                            refuseTooMany(
                                    living(shelf, id).isEmpty()
                                            && shelf.templates().size() >= MOST_TEMPLATES,
                                    "code",
                                    "is one of at most " + MOST_TEMPLATES + " templates of a team");
                            return TeamTemplate.of(id, content, edition);
                        });
    }

    private static long version(@Nullable Long sent) {
        return sent == null ? 0 : sent;
    }

    private static void refuseTooMany(boolean isTooMany, String field, String rule) {
        if (isTooMany) {
            throw new InvalidValue(field, rule);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private TeamTable change(
            Caller caller, String id, long version, BiFunction<Shelf, Edition, TeamTable> command) {
        Deals.requireWriter(caller);
        for (int race = 0; race < RACES; race++) {
            var shelf = shelf(caller);
            refuseStale(shelf, id, version);
            var old = shelf.find(id);
            var next = command.apply(shelf, edition(caller, old, false));
            if (old.isPresent() && !old.get().edition().gone() && old.get().isLike(next)) {
                return old.get();
            }
            if (save(caller, shelf, next) instanceof Committed.Done) {
                return next;
            }
        }
        throw new ProblemException(Problem.conflict(TableViews.of(find(caller, id))));
    }

    void delete(Caller caller, String id, long version) {
        Deals.requireWriter(caller);
        for (int race = 0; race < RACES; race++) {
            var shelf = shelf(caller);
            var old = living(shelf, id).orElseThrow(() -> notFound(id));
            refuseStale(shelf, id, version);
            var edition = edition(caller, Optional.of(old), true);
            var next =
                    switch (old) {
                        case TeamHolidays holidays -> {
                            refuseUsed(caller, shelf, holidays);
                            yield new TeamHolidays(id, holidays.content(), edition);
                        }
                        // Deals on it have their copy.
                        case TeamTemplate template -> new TeamTemplate(template.form(), edition);
                    };
            if (save(caller, shelf, next) instanceof Committed.Done) {
                return;
            }
        }
        throw new ProblemException(Problem.conflict(TableViews.of(find(caller, id))));
    }

    /** Dates that are counted by a set could not be computed without it. */
    private void refuseUsed(Caller caller, Shelf shelf, TeamHolidays holidays) {
        var template =
                shelf.templates().stream().filter(each -> each.names(holidays.id())).findFirst();
        if (template.isPresent()) {
            throw used("The template " + template.get().id() + " counts by it.");
        }
        if (store.isUsed(caller.team(), holidays.id())) {
            throw used("Deals count by it.");
        }
    }

    private static ProblemException used(String detail) {
        return new ProblemException(
                Problem.of(409, "in-use", "The holiday set is in use").withDetail(detail));
    }

    private static void refuseStale(Shelf shelf, String id, long version) {
        var current = living(shelf, id);
        if (current.isEmpty() && version != 0) {
            throw notFound(id);
        }
        if (current.isPresent() && current.get().edition().version() != version) {
            throw new ProblemException(Problem.conflict(TableViews.of(current.get())));
        }
    }

    /** Where there was one before, deals may hang on it, and are brought after it. */
    private Edition edition(Caller caller, Optional<TeamTable> old, boolean gone) {
        return new Edition(
                old.map(each -> each.edition().version()).orElse(0L) + 1,
                gone,
                new Author(caller.user(), caller.name(), caller.email()),
                clock.instant(),
                old.isEmpty() || gone ? null : ids.next("rec"));
    }

    private Committed save(Caller caller, Shelf shelf, TeamTable next) {
        var recompute =
                Optional.ofNullable(next.edition().recompute())
                        .map(id -> Recompute.of(id, next, KeepTables.words(next)));
        var event = KeepTables.event(shelf.find(next.id()), next);
        return store.save(caller.origin(), shelf, new TableStore.Change(next, event), recompute);
    }
}
