package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.event.DeadlineCompleted;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.DeadlinePinned;
import io.latchkey.transactions.domain.event.DeadlineReleased;
import io.latchkey.transactions.domain.event.DeadlineRuleChanged;
import io.latchkey.transactions.domain.event.DeadlineWaived;
import io.latchkey.transactions.domain.event.DeadlinesRecalculated;
import io.latchkey.transactions.domain.event.FactChanged;
import io.latchkey.transactions.domain.event.MessageRequested;
import io.latchkey.transactions.domain.event.PartyAdded;
import io.latchkey.transactions.domain.event.PartyChanged;
import io.latchkey.transactions.domain.event.PartyRemoved;
import io.latchkey.transactions.domain.event.RuleSetChanged;
import io.latchkey.transactions.domain.event.TaskAdded;
import io.latchkey.transactions.domain.event.TaskChanged;
import io.latchkey.transactions.domain.event.TaskCompleted;
import io.latchkey.transactions.domain.event.TaskItemChecked;
import io.latchkey.transactions.domain.event.TaskMoved;
import io.latchkey.transactions.domain.event.TaskRemoved;
import io.latchkey.transactions.domain.event.TaskReopened;
import io.latchkey.transactions.domain.event.TaskWaived;
import io.latchkey.transactions.domain.event.TasksPlanned;
import io.latchkey.transactions.domain.event.TransactionAmended;
import io.latchkey.transactions.domain.event.TransactionChanged;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.event.TransactionOpened;
import java.util.Optional;

/** What a person did that dates follow from, in words for those who are told of the dates. */
final class Statements {
    private Statements() {}

    /** Empty for what moves no date. */
    static Optional<String> words(TransactionEvent event) {
        return switch (event) {
            case FactChanged e ->
                    Optional.of(
                            Wording.change(e.label(), Wording.say(e.from()), Wording.say(e.to())));
            case DeadlinePinned e ->
                    Optional.of(e.label() + ": set by hand to " + Wording.say(e.date()));
            case DeadlineCompleted e ->
                    Optional.of(e.label() + ": done on " + Wording.say(e.completedOn()));
            case DeadlineWaived e -> Optional.of(e.label() + ": waived");
            case DeadlineReleased e -> Optional.of(e.label() + ": no longer " + e.lock());
            case DeadlineRuleChanged e ->
                    Optional.of(e.label() + (e.removed() ? ": removed" : ": another rule"));
            case RuleSetChanged e ->
                    Optional.of(e.name() + ", " + e.revision() + ": " + e.change());
            case TaskCompleted e ->
                    Optional.of(e.title() + ": done on " + Wording.say(e.completedOn()));
            case TaskWaived e -> Optional.of(e.title() + ": not needed");
            case TaskReopened e -> Optional.of(e.title() + ": no longer " + e.lock());
            case TaskChanged e -> Optional.of(e.title() + ": changed");
            case TransactionAmended e -> Optional.of("Amendment: " + e.document().name());
            case TransactionOpened _,
                    TransactionChanged _,
                    PartyAdded _,
                    PartyChanged _,
                    PartyRemoved _,
                    DeadlineMoved _,
                    DeadlinesRecalculated _,
                    TasksPlanned _,
                    TaskAdded _,
                    TaskRemoved _,
                    TaskMoved _,
                    TaskItemChecked _,
                    MessageRequested _ ->
                    Optional.empty();
        };
    }
}
