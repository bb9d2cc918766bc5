package io.latchkey.transactions.api;

import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.transactions.api.TaskViews.TaskView;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.deadline.DeadlineStatus;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of a deal's tasks a caller asks for. */
@Introspected
record TaskFilter(
        @Nullable @QueryValue @Parameter(description = "of the party that does it") String role,
        @Nullable
                @QueryValue
                @Parameter(description = "id of a party, or me for the caller's own part")
                String assignee,
        @Nullable
                @QueryValue
                @Parameter(
                        description =
                                "pending, open, pinned, overdue, completed or waived; todo for the"
                                        + " first four")
                String status,
        @Nullable
                @QueryValue
                @Parameter(description = "the part of a deal that the task belongs to")
                String stage) {

    List<TaskView> of(List<TaskView> tasks, Transaction deal, Caller caller) {
        var ofRole = role == null ? null : named("role", role, Role.values());
        var ofStage = stage == null ? null : named("stage", stage, Stage.values());
        var statuses = statuses();
        var people = people(deal, caller);
        return tasks.stream()
                .filter(task -> ofRole == null || task.role() == ofRole)
                .filter(task -> ofStage == null || task.stage() == ofStage)
                .filter(task -> statuses.contains(task.status()))
                .filter(task ->
                        people == null
                                || task.assignees().stream()
                                        .anyMatch(each -> people.contains(each.partyId())))
                .toList();
    }

    private Set<DeadlineStatus> statuses() {
        if (status == null) {
            return Set.of(DeadlineStatus.values());
        }
        return status.equals("todo")
                ? Set.of(
                        DeadlineStatus.pending,
                        DeadlineStatus.open,
                        DeadlineStatus.pinned,
                        DeadlineStatus.overdue)
                : Set.of(named("status", status, DeadlineStatus.values()));
    }

    /** Null for everybody. */
    private @Nullable Set<String> people(Transaction deal, Caller caller) {
        if (assignee == null) {
            return null;
        }
        if (!assignee.equals("me")) {
            return Set.of(assignee);
        }
        var email = caller.email();
        return deal.parties().stream()
                .filter(party -> email != null && email.equalsIgnoreCase(party.email()))
                .map(party -> party.id())
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E named(String field, String word, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(
                                field,
                                "is one of "
                                        + Arrays.stream(all)
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", "))));
    }
}
