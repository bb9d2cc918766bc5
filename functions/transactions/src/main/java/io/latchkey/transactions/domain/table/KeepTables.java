package io.latchkey.transactions.domain.table;

import io.latchkey.transactions.domain.table.TableEvent.Change;
import io.latchkey.transactions.domain.table.TableEvent.HolidaysChanged;
import io.latchkey.transactions.domain.table.TableEvent.TemplateChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change of a table is called, in events and to those whose dates it moves. */
public final class KeepTables {
    private KeepTables() {}

    /** The event that the table is as it is now. */
    public static TableEvent event(Optional<TeamTable> old, TeamTable next) {
        var living = old.filter(table -> !table.edition().gone());
        var change = change(living.isPresent(), next.edition().gone());
        var edition = next.edition();
        return switch (next) {
            case TeamHolidays holidays -> {
                var before =
                        living.isPresent() && living.get() instanceof TeamHolidays h ? h : null;
                var after = edition.gone() ? null : holidays;
                yield new HolidaysChanged(
                        holidays.name(),
                        holidays.content().label(),
                        edition.version(),
                        change,
                        daysOnlyOf(after, before),
                        daysOnlyOf(before, after),
                        edition.recompute());
            }
            case TeamTemplate template ->
                    new TemplateChanged(
                            template.id(),
                            template.form().name(),
                            edition.version(),
                            change,
                            edition.recompute());
        };
    }

    private static Change change(boolean existed, boolean gone) {
        if (gone) {
            return Change.deleted;
        }
        return existed ? Change.changed : Change.created;
    }

    private static List<LocalDate> daysOnlyOf(
            @Nullable TeamHolidays one, @Nullable TeamHolidays other) {
        if (one == null) {
            return List.of();
        }
        return one.content().days().stream()
                .filter(day -> other == null || !other.content().days().contains(day))
                .map(day -> day.date())
                .distinct()
                .sorted()
                .toList();
    }

    /** For people who are told of the dates that moved. */
    public static String words(TeamTable table) {
        return switch (table) {
            case TeamHolidays holidays -> "Holidays, " + holidays.content().label() + ": changed";
            case TeamTemplate template ->
                    template.form().name() + ": revision " + template.edition().version();
        };
    }
}
