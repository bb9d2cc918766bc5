package io.latchkey.transactions.store;

import io.latchkey.transactions.domain.RuleLibrary;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.table.TeamHolidays;
import io.latchkey.transactions.domain.table.TeamTable;
import io.latchkey.transactions.domain.table.TeamTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All tables of a team as they were at one moment.
 *
 * @param stamp counts the changes to any of them; 0 for a team that never had one
 * @param tables in the order of their names, deleted ones too
 * @param library what people can use: the product's own, and those that are not deleted
 * @param ever the same and the holidays that were deleted, for a deal that began to count by them
 *     while they were
 */
public record Shelf(long stamp, List<TeamTable> tables, RuleLibrary library, RuleLibrary ever) {
    public Shelf {
        tables = List.copyOf(tables);
    }

    static Shelf of(long stamp, List<TeamTable> tables, RuleLibrary shipped) {
        return new Shelf(
                stamp,
                tables,
                joined(tables, shipped, table -> !table.edition().gone()),
                joined(tables, shipped, table -> true));
    }

    private static RuleLibrary joined(
            List<TeamTable> tables, RuleLibrary shipped, Predicate<TeamTable> isKnown) {
        var forms = new LinkedHashMap<String, ContractForm>(shipped.forms());
        templates(tables).forEach(each -> forms.put(each.id(), each.form()));
        var sets =
                holidays(tables).stream()
                        .filter(isKnown)
                        .map(each -> each.set(shipped.holidays()))
                        .toList();
        return new RuleLibrary(forms, shipped.holidays().with(sets));
    }

    public Optional<TeamTable> find(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** Those that are not deleted. */
    public List<TeamHolidays> holidays() {
        return holidays(tables).stream().filter(each -> !each.edition().gone()).toList();
    }

    /** Those that are not deleted. */
    public List<TeamTemplate> templates() {
        return templates(tables);
    }

    private static List<TeamHolidays> holidays(List<TeamTable> tables) {
        return tables.stream()
                .filter(TeamHolidays.class::isInstance)
                .map(TeamHolidays.class::cast)
                .toList();
    }

    private static List<TeamTemplate> templates(List<TeamTable> tables) {
        return tables.stream()
                .filter(table -> !table.edition().gone())
                .filter(TeamTemplate.class::isInstance)
                .map(TeamTemplate.class::cast)
                .toList();
    }
}
