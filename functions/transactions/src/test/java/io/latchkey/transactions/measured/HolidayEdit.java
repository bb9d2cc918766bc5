package io.latchkey.transactions.measured;

import com.amazonaws.services.lambda.runtime.Context;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.AwsClients;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Ids;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.support.lambda.store.Item;
import io.latchkey.transactions.RecomputeDeals;
import io.latchkey.transactions.domain.Act;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.OpenTransaction;
import io.latchkey.transactions.domain.OpenTransaction.Opening;
import io.latchkey.transactions.domain.OpenTransaction.Under;
import io.latchkey.transactions.domain.Recalculate;
import io.latchkey.transactions.domain.Terms;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.domain.calendar.DayCount;
import io.latchkey.transactions.domain.calendar.Holiday;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.EndOfDay;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.deadline.Force;
import io.latchkey.transactions.domain.deadline.Landing;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.table.Edition;
import io.latchkey.transactions.domain.table.KeepTables;
import io.latchkey.transactions.domain.table.Recompute;
import io.latchkey.transactions.domain.table.TeamHolidays;
import io.latchkey.transactions.domain.value.Address;
import io.latchkey.transactions.domain.value.Author;
import io.latchkey.transactions.domain.value.Fact;
import io.latchkey.transactions.domain.value.Side;
import io.latchkey.transactions.domain.value.Stage;
import io.latchkey.transactions.store.RecomputeStore;
import io.latchkey.transactions.store.RuleLibraries;
import io.latchkey.transactions.store.TableStore;
import io.latchkey.transactions.store.TransactionStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A holiday that is added to a team's set which many deals count by: how fast they are brought
 * after it, beside the raw writes of DynamoDB Local of the very items that this writes, by as many
 * hands, in the same run. Each deal is a Texas contract with a deadline of the team's own, and each
 * moves. The function's environment names the database.
 */
public final class HolidayEdit implements Supplier<Map<String, Object>> {
    private static final TeamId TEAM = new TeamId("bench");
    private static final int HANDS = 5;
    private static final String SET = "team-bench";
    private static final LocalDate ADDED = LocalDate.of(2027, 3, 3);
    private static final Author ANA = new Author("user-bench", "Ana Flores", null);
    private static final Origin ORIGIN = new Origin(TEAM, "bench", "corr-bench");
    private static final Ids IDS = Ids.random();

    /** The handler of a queue asks nothing of it. */
    private static final Context NO_CONTEXT =
            (Context)
                    Proxy.newProxyInstance(
                            HolidayEdit.class.getClassLoader(),
                            new Class<?>[] {Context.class},
                            (proxy, method, arguments) -> {
                                throw new IllegalStateException(method.getName());
                            });

    private final RecomputeDeals handler = new RecomputeDeals();
    private final Environment environment = Environment.current();
    private final int deals = Integer.getInteger("latchkey.bench.deals", 10_000);
    private final String table = environment.require("TRANSACTIONS_TABLE");
    private final DynamoDbClient dynamoDb = new AwsClients(environment).dynamoDb();
    private final TransactionStore store = new TransactionStore(dynamoDb, table, IDS);
    private final RuleLibraries libraries = new RuleLibraries(dynamoDb, table);

    @Override
    public Map<String, Object> get() {
        save(1, List.of(), null);
        var sample = open();
        open(deals / 20);
        recompute(2, 1);
        var items = written(sample);
        System.out.println("entering " + deals + " deals");
        open(deals - 1 - deals / 20);
        var warm = Math.min(deals, 500);
        raw(warm, number -> transact(items, "warm-" + number));
        System.out.println("writing raw");
        var transactions = raw(deals, number -> transact(items, "raw-" + number));
        var state = items.getFirst();
        var puts =
                raw(
                        deals,
                        number ->
                                dynamoDb.putItem(
                                        r -> r.tableName(table).item(at(state, "put-" + number))));
        System.out.println("bringing the deals after the set");
        var began = System.nanoTime();
        var moved = recompute(3, 4);
        var rate = deals / ((System.nanoTime() - began) / 1e9);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("deals", deals);
        figures.put("moved", moved);
        figures.put("itemsPerDeal", items.size());
        figures.put("documentBytes", new Item(state).text("document").length());
        figures.put("dealsPerSecond", Math.round(rate));
        figures.put("rawTransactionsPerSecond", Math.round(transactions));
        figures.put("rawPutsPerSecond", Math.round(puts));
        figures.put("ratio", Math.round(rate / transactions * 100) / 100.0);
        figures.put("ratioToPuts", Math.round(rate / puts * 100) / 100.0);
        return figures;
    }

    /** Adds one more day, and brings the deals after it; how many moved. */
    private long recompute(int version, int day) {
        var id = IDS.next("rec");
        var days = new ArrayList<Holiday>();
        days.add(new Holiday("Added", ADDED, null));
        if (day > 1) {
            days.add(new Holiday("Added too", ADDED.plusDays(1), null));
        }
        save(version, days, id);
        var event =
                new EventEnvelope(
                        IDS.next("evt"),
                        "HolidaysChanged",
                        1,
                        TEAM.value(),
                        "corr-bench",
                        Instant.now(),
                        SET,
                        "bench",
                        Json.tree(Map.of("recompute", id)));
        var recomputes = new RecomputeStore(dynamoDb, table, IDS);
        while (true) {
            deliver(event);
            var progress = recomputes.find(TEAM, id).orElseThrow();
            if (progress.isFinished()) {
                return progress.moved();
            }
        }
    }

    /** As its queue does. */
    private void deliver(EventEnvelope event) {
        var record =
                Map.of(
                        "messageId",
                        event.id(),
                        "receiptHandle",
                        "r",
                        "body",
                        Json.write(Map.of("detail", event)));
        var input = Json.write(Map.of("Records", List.of(record))).getBytes(StandardCharsets.UTF_8);
        var output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(input), output, NO_CONTEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!output.toString(StandardCharsets.UTF_8).contains("[]")) {
            throw new IllegalStateException("a run failed: " + output);
        }
    }

    private void save(long version, List<Holiday> days, @Nullable String recompute) {
        var content =
                new TeamHolidays.Content("Bench", 2000, 2040, List.of("us-tx"), List.of(), days);
        var set =
                new TeamHolidays(
                        SET, content, new Edition(version, false, ANA, Instant.now(), recompute));
        var shelf = libraries.shelf(TEAM);
        var change = new TableStore.Change(set, KeepTables.event(shelf.find(SET), set));
        var begun =
                Optional.ofNullable(recompute)
                        .map(id -> Recompute.of(id, set, KeepTables.words(set)));
        new TableStore(dynamoDb, table, IDS).save(ORIGIN, shelf, change, begun);
    }

    private void open(int count) {
        var _ = raw(count, number -> open());
    }

    private Transaction open() {
        var act = new Act(ANA, Instant.now(), libraries.of(TEAM));
        var own =
                new DeadlineRule(
                        "inspectionDue",
                        "Inspection is due",
                        Anchor.at("effectiveDate"),
                        Period.days(5).counting(DayCount.business, SET),
                        Landing.on(EndOfDay.MIDNIGHT),
                        Force.HARD,
                        null);
        var opening =
                new Opening(
                        new Terms(
                                Stage.underContract,
                                Side.buyer,
                                new Address("1 Bench Street", null, "Austin", "TX", "78701"),
                                "America/Chicago",
                                null),
                        new Under("TX-TREC-1-4", null, List.of()),
                        List.of(
                                fact("effectiveDate", LocalDate.of(2027, 3, 1)),
                                fact("closingDate", LocalDate.of(2027, 4, 1))),
                        List.of(own),
                        List.of());
        var opened = OpenTransaction.open(opening, new TransactionId(IDS.next("tx")), act);
        store.open(ORIGIN, opened, Optional.empty());
        var computed = Recalculate.recalculate(opened.next(), act.library(), Instant.now());
        if (computed instanceof Decision.Changed changed) {
            store.save(ORIGIN, opened.next(), changed);
        }
        return opened.next();
    }

    private static Fact fact(String name, LocalDate day) {
        return Fact.own(name, name, new FactValue.Day(day));
    }

    /** What the recomputation wrote for the deal: its state, and all of its last version. */
    private List<Map<String, AttributeValue>> written(Transaction deal) {
        var pk = "TEAM#" + TEAM.value() + "#DEAL#" + deal.id().value();
        var all =
                dynamoDb.query(r ->
                                r.tableName(table)
                                        .keyConditionExpression("pk = :pk")
                                        .expressionAttributeValues(
                                                Map.of(":pk", AttributeValue.fromS(pk))))
                        .items();
        var last =
                all.stream().filter(item -> new Item(item).text("sk").equals("DEAL")).findFirst();
        var version = "%010d".formatted(new Item(last.orElseThrow()).number("version"));
        var items = new ArrayList<Map<String, AttributeValue>>();
        items.add(last.orElseThrow());
        all.stream()
                .filter(item -> new Item(item).text("sk").contains(version))
                .forEach(items::add);
        items.add(
                Map.of(
                        "pk", AttributeValue.fromS("TEAM#bench#USES#" + SET + "-raw"),
                        "sk", AttributeValue.fromS("OPEN#" + deal.id().value()),
                        "recompute", AttributeValue.fromS(deal.id().value())));
        return items;
    }

    private void transact(List<Map<String, AttributeValue>> items, String name) {
        var puts =
                items.stream()
                        .map(item ->
                                TransactWriteItem.builder()
                                        .put(p -> p.tableName(table).item(at(item, name)))
                                        .build())
                        .toList();
        dynamoDb.transactWriteItems(r -> r.transactItems(puts));
    }

    private static Map<String, AttributeValue> at(Map<String, AttributeValue> item, String name) {
        var copy = new HashMap<>(item);
        copy.put("pk", AttributeValue.fromS(new Item(item).text("pk") + "-" + name));
        return copy;
    }

    /** So many a second, by as many hands as the function has. */
    private static double raw(int count, IntConsumer action) {
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(HANDS)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                var number = i;
                all.add(threads.submit(() -> action.accept(number)));
            }
            for (var each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a raw write failed", e);
        }
        return count / ((System.nanoTime() - began) / 1e9);
    }
}
