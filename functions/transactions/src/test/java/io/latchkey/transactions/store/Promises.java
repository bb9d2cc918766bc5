package io.latchkey.transactions.store;

import java.util.Map;
import java.util.Set;

/**
 * The fields of every event by its version; a question mark stands after those that may be absent.
 */
final class Promises {
    static final Map<String, Set<String>> OF_EVENTS =
            Map.ofEntries(
                    Map.entry("DeadlineCompleted.v1", fields("deadlineId label completedOn note?")),
                    Map.entry("DeadlinePinned.v1", fields("deadlineId label date note?")),
                    Map.entry("DeadlineReleased.v1", fields("deadlineId label lock")),
                    Map.entry("DeadlineWaived.v1", fields("deadlineId label date? note?")),
                    Map.entry("FactChanged.v2", fields("name label kind old? new?")),
                    Map.entry(
                            "DeadlineRuleChanged.v2",
                            fields(
                                    "deadlineId label anchors choice offset? offsetFact? before unit count holidays roll endOfDay strength effect removed")),
                    Map.entry(
                            "RuleSetChanged.v1",
                            fields("code name revision change deadlinesAdded deadlinesRemoved")),
                    Map.entry("TransactionAmended.v1", fields("number document note? changed")),
                    Map.entry(
                            "TransactionOpened.v2",
                            fields(
                                    "stage side address timeZone contractForm formRevision ruleSets facts parties")),
                    Map.entry("DeadlineMet.v1", fields("deadlineId label metOn")),
                    Map.entry(
                            "DeadlineMoved.v1",
                            fields("deadlineId label old? new? oldAt? newAt? why")),
                    Map.entry(
                            "DeadlineRuleChanged.v1",
                            fields("deadlineId label anchor offset count roll endOfDay removed")),
                    Map.entry("DeadlinesRecalculated.v1", fields("factsVersion moved conflicts?")),
                    Map.entry("FactChanged.v1", fields("name label old? new?")),
                    Map.entry(
                            "HolidaysChanged.v1",
                            fields("name label tableVersion change added removed recompute?")),
                    Map.entry(
                            "TemplateChanged.v1",
                            fields("code name tableVersion change recompute?")),
                    Map.entry(
                            "RecomputeAdvanced.v1",
                            fields("recompute table done moved failed finished")),
                    Map.entry("MessageFailed.v1", fields("messageId channel reason cause?")),
                    Map.entry(
                            "MessageRequested.v1",
                            fields("channel to template variables cause reason")),
                    Map.entry("MessageSent.v1", fields("messageId channel providerId cause?")),
                    Map.entry("PartyAdded.v1", fields("partyId role name")),
                    Map.entry("PartyChanged.v1", fields("partyId role name")),
                    Map.entry("PartyRemoved.v1", fields("partyId role name")),
                    Map.entry("TasksPlanned.v1", fields("templates added removed")),
                    Map.entry("TaskAdded.v1", fields("taskId title role stage required assignee?")),
                    Map.entry(
                            "TaskChanged.v1",
                            fields("taskId title role stage required assignee? date?")),
                    Map.entry("TaskRemoved.v1", fields("taskId title")),
                    Map.entry("TaskMoved.v1", fields("taskId title old? new? oldAt? newAt? why")),
                    Map.entry("TaskItemChecked.v1", fields("taskId title item done")),
                    Map.entry("TaskCompleted.v1", fields("taskId title completedOn note?")),
                    Map.entry("TaskWaived.v1", fields("taskId title note?")),
                    Map.entry("TaskReopened.v1", fields("taskId title lock")),
                    Map.entry("TransactionChanged.v1", fields("changes")),
                    Map.entry(
                            "TransactionOpened.v1",
                            fields("stage side address timeZone contractForm facts parties")),
                    Map.entry(
                            "envelope.v1",
                            fields("id type version team correlation time subject actor data")));

    private Promises() {}

    private static Set<String> fields(String names) {
        return Set.of(names.split(" "));
    }
}
