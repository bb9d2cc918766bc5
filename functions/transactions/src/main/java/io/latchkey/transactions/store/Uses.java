package io.latchkey.transactions.store;

import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.store.Key;
import io.latchkey.support.lambda.store.UnitOfWork;
import io.latchkey.transactions.domain.RuleSet;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.table.TeamHolidays;
import io.latchkey.transactions.domain.table.TeamTemplate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which deals use which tables of their team: one item for each, written with the deal. So a table
 * that changes finds its deals, and no others, in the order of their ids; open ones apart from
 * those that have ended.
 */
final class Uses {
    static final String OPEN = "OPEN#";
    private static final String ENDED = "ENDED#";

    private Uses() {}

    static String partition(TeamId team, String table) {
        return Key.prefix(team) + "USES#" + table;
    }

    static Key key(TeamId team, String table, Transaction deal) {
        var open = deal.terms().stage().isOpen();
        return new Key(partition(team, table), (open ? OPEN : ENDED) + deal.id().value());
    }

    /**
     * Adds what the deal uses now to the work that stores it, and takes away what it used. A table
     * that it begins to use must be as the deal read it: a change that comes between finds the
     * deal, or the deal finds the change.
     */
    static void keep(
            UnitOfWork work, TeamId team, Optional<Transaction> before, Transaction after) {
        var old = before.map(deal -> keys(team, deal)).orElse(Set.of());
        var now = keys(team, after);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> work.index(key, Map.of()));
        old.stream().filter(key -> !now.contains(key)).forEach(work::unindex);
        var sets = new HashSet<>(before.map(Uses::templates).orElse(Set.of()));
        templates(after).stream()
                .filter(set -> !sets.contains(set))
                .forEach(set ->
                        work.require(
                                TableStore.key(team, set.code()),
                                Map.of(
                                        "gone",
                                        AttributeValue.fromBool(false),
                                        "version",
                                        AttributeValue.fromN(set.revision()))));
        var holidays = before.map(Uses::holidays).orElse(Set.of());
        holidays(after).stream()
                .filter(name -> !holidays.contains(name))
                .forEach(name ->
                        work.require(
                                TableStore.key(team, name),
                                Map.of("gone", AttributeValue.fromBool(false))));
    }

    private record Copy(String code, String revision) {}

    private static Set<Copy> templates(Transaction deal) {
        return deal.schedule().book().sets().stream()
                .filter(set -> TeamTemplate.isCode(set.code()))
                .map(set -> new Copy(set.code(), set.revision()))
                .collect(Collectors.toSet());
    }

    private static Set<String> holidays(Transaction deal) {
        return deal.schedule().rules().stream()
                .map(rule -> rule.period().holidays())
                .filter(TeamHolidays::isName)
                .collect(Collectors.toSet());
    }

    private static Set<Key> keys(TeamId team, Transaction deal) {
        var tables = new TreeSet<>(holidays(deal));
        deal.schedule().book().sets().stream()
                .map(RuleSet::code)
                .filter(TeamTemplate::isCode)
                .forEach(tables::add);
        return tables.stream().map(table -> key(team, table, deal)).collect(Collectors.toSet());
    }
}
