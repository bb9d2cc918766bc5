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
                        .index("reminders", "reminder", ProjectionType.KEYS_ONLY)
                        .index("changed", "changed", ProjectionType.KEYS_ONLY);
    }

    ConcernTable table() {
        return table;
    }

    /**
     * Answers people, over HTTP.
     *
     * @param webAddress where calendars are read, and links in them lead
     */
    void serve(HttpFront.Routes routes, Optional<Search> search, String webAddress) {
        var api = function("TransactionsApi", Kind.HTTP).variable("WEB_ADDRESS", webAddress);
        table.allow(api, "GetItem", "Query", "PutItem", "DeleteItem", "ConditionCheckItem");
        table.allowQuery(api, "deals");
        search.ifPresent(s -> s.allowReading(api));
        routes.add(
                api,
                "/v1/transactions",
                "/v1/transactions/{proxy+}",
                "/v1/deadlines/{proxy+}",
                "/v1/task-templates",
                "/v1/task-templates/{proxy+}",
                "/v1/calendar-feeds",
                "/v1/calendar-feeds/{proxy+}",
                "/v1/reminder-settings");

        var calendar = function("ServeCalendar", Kind.HTTP).variable("WEB_ADDRESS", webAddress);
        table.allow(calendar, "GetItem", "BatchGetItem");
        table.allowQuery(calendar, "changed");
        routes.addOpen(calendar, "/v1/calendars/{file}");
    }

    /** Answers what happened, and the clock. */
    void react(Bus bus, Optional<Search> search) {
        var recalculate = function("RecalculateDeadlines", Kind.BACKGROUND);
        table.allow(recalculate, "GetItem", "Query", "PutItem");
        new QueueConsumer(
                recalculate,
                house,
                bus,
                Bus.from(
                        List.of("transactions"),
                        "TransactionOpened",
                        "TransactionChanged",
                        "TransactionAmended",
                        "RuleSetChanged",
                        "FactChanged",
                        "DeadlineRuleChanged",
                        "DeadlinePinned",
                        "DeadlineCompleted",
                        "DeadlineWaived",
                        "DeadlineReleased"));

        var remind = function("RemindOfDeadlines", Kind.BACKGROUND);
        table.allow(remind, "GetItem", "PutItem", "UpdateItem");
        table.allowQuery(remind, "reminders", "deals");
        new Schedule(remind, house, "rate(1 minute)");

        search.ifPresent(s -> index(bus, s));
        followTables(bus);
    }

    /** Brings deals after tables that changed; a run that has more to do tells itself. */
    private void followTables(Bus bus) {
        var recompute = function("RecomputeDeals", Kind.BACKGROUND);
        table.allow(
                recompute,
                "GetItem",
                "BatchGetItem",
                "Query",
                "PutItem",
                "DeleteItem",
                "ConditionCheckItem");
        new QueueConsumer(
                recompute,
                house,
                bus,
                Bus.from(
                        List.of("transactions"),
                        "HolidaysChanged",
                        "TemplateChanged",
                        "RecomputeAdvanced"));
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
