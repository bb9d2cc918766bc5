package io.latchkey.infra;

import io.latchkey.infra.FunctionSpec.Kind;
import java.util.List;
import software.constructs.Construct;

/** What is told to open browsers at once. */
final class LiveConcern extends Construct {
    private final House house;
    private final ConcernTable table;

    LiveConcern(Construct scope, House house) {
        super(scope, "Live");
        this.house = house;
        this.table = new ConcernTable(this, house, "Live");
    }

    ConcernTable table() {
        return table;
    }

    /** Lets members in, and out. */
    void connect(LiveFront front, Identity identity) {
        var authorize = function("AuthorizeConnection", Kind.CONNECTION);
        authorize
                .variable("IDENTITY_ISSUER", identity.issuer())
                .variable("IDENTITY_AUDIENCE", identity.clientId());
        var open = function("OpenConnection", Kind.CONNECTION);
        table.allow(open, "PutItem");
        var close = function("CloseConnection", Kind.CONNECTION);
        table.allow(close, "DeleteItem");
        front.onConnect(open, authorize);
        front.onDisconnect(close);
    }

    /** Tells them. */
    void push(LiveFront front, Bus bus) {
        var push = function("PushUpdates", Kind.BACKGROUND);
        table.allow(push, "Query", "DeleteItem");
        front.letPost(push);
        var heard =
                new String[] {
                    "TransactionOpened",
                    "TransactionChanged",
                    "TransactionAmended",
                    "RuleSetChanged",
                    "FactChanged",
                    "PartyAdded",
                    "PartyChanged",
                    "PartyRemoved",
                    "DeadlineRuleChanged",
                    "DeadlineMoved",
                    "DeadlinePinned",
                    "DeadlineCompleted",
                    "DeadlineWaived",
                    "DeadlineReleased",
                    "DeadlinesRecalculated",
                    "TasksPlanned",
                    "TaskAdded",
                    "TaskChanged",
                    "TaskRemoved",
                    "TaskItemChecked",
                    "TaskCompleted",
                    "TaskWaived",
                    "TaskReopened",
                    "MessageSent"
                };
        var pattern = Bus.from(List.of("transactions", "notifications"), heard);
        new QueueConsumer(push, house, bus, pattern);
    }

    private LatchkeyFunction function(String name, Kind kind) {
        return new LatchkeyFunction(
                this, house, new FunctionSpec("io.latchkey.live." + name, "live", kind));
    }
}
