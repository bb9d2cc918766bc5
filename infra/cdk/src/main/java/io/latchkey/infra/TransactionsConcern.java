package io.latchkey.infra;

import io.latchkey.infra.FunctionSpec.Kind;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.constructs.Construct;

/** Deals, parties and deadlines. */
final class TransactionsConcern extends Construct {
    private final House house;
    private final ConcernTable table;

    TransactionsConcern(Construct scope, House house) {
        super(scope, "Transactions");
        this.house = house;
        this.table =
                new ConcernTable(this, house, "Transactions")
                        .index("deals", "deals", ProjectionType.ALL)
                        .index("reminders", "reminder", ProjectionType.KEYS_ONLY);
    }

    ConcernTable table() {
        return table;
    }

    /** Answers people, over HTTP. */
    void serve(HttpFront.Routes routes, Optional<Search> search) {
        var api = function("TransactionsApi", Kind.HTTP);
        table.allow(api, "GetItem", "Query", "PutItem");
        table.allowQuery(api, "deals");
        search.ifPresent(s -> s.allowReading(api));
        routes.add(api, "/v1/transactions", "/v1/transactions/{proxy+}", "/v1/contract-forms");
    }

    /** Answers what happened, and the clock. */
    void react(Bus bus, Optional<Search> search) {
        var recalculate = function("RecalculateDeadlines", Kind.BACKGROUND);
        table.allow(recalculate, "GetItem", "PutItem");
        new QueueConsumer(
                recalculate,
                house,
                bus,
                Bus.from(
                        List.of("transactions"),
                        "TransactionOpened",
                        "TransactionChanged",
                        "FactChanged",
                        "DeadlineRuleChanged",
                        "DeadlineMet"));

        var remind = function("RemindOfDeadlines", Kind.BACKGROUND);
        table.allow(remind, "GetItem", "PutItem");
        table.allowQuery(remind, "reminders");
        new Schedule(remind, house, "rate(1 minute)");

        search.ifPresent(s -> index(bus, s));
    }

    private void index(Bus bus, Search search) {
        var index = function("IndexTransaction", Kind.BACKGROUND);
        table.allow(index, "GetItem");
        search.allowWriting(index);
        new QueueConsumer(index, house, bus, Bus.from(List.of("transactions")));
    }

    private LatchkeyFunction function(String name, Kind kind) {
        var spec = new FunctionSpec("io.latchkey.transactions." + name, "transactions", kind);
        return new LatchkeyFunction(this, house, spec);
    }
}
