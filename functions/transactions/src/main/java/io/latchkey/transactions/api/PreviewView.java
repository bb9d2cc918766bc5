package io.latchkey.transactions.api;

import io.latchkey.transactions.api.DateViews.ConflictView;
import io.latchkey.transactions.domain.Preview;
import io.latchkey.transactions.domain.Standing;
import io.latchkey.transactions.domain.event.DeadlineMoved;
import io.latchkey.transactions.domain.event.TaskMoved;
import io.latchkey.transactions.domain.value.Lock;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would come of a change of a deal's dates; nothing of it is stored. */
@Introspected
@Schema(name = "Preview")
record PreviewView(
        @Schema(description = "of the deal that it was worked out for") long version,
        @Schema(description = "deadlines that would have another date or moment") List<Move> moves,
        @Schema(description = "tasks that would have another date") List<TaskMove> taskMoves,
        @Schema(description = "deadlines that people took in hand, which do not follow their rule")
                List<LockedView> locked,
        @Schema(description = "deadlines that would have no date") List<PendingView> pending,
        @Schema(description = "what does not go together as the deal stands")
                List<ConflictView> conflictsBefore,
        @Schema(description = "what would not go together") List<ConflictView> conflictsAfter,
        @Schema(description = "revision of the contract form that the deal would be on")
                String formRevision) {

    /** From what to what. */
    @Introspected
    @Schema(name = "PreviewMove")
    record Move(
            String id,
            String label,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant fromAt,
            @Nullable Instant toAt,
            @Schema(description = "each step from the anchor to the new date") List<String> why) {
        static Move of(DeadlineMoved moved) {
            return new Move(
                    moved.deadlineId(),
                    moved.label(),
                    moved.from(),
                    moved.to(),
                    moved.fromAt(),
                    moved.toAt(),
                    moved.why());
        }
    }

    /** A task, from what to what. */
    @Introspected
    @Schema(name = "PreviewTaskMove")
    record TaskMove(
            String id,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Schema(description = "each step from the anchor to the new date") List<String> why) {
        static TaskMove of(TaskMoved moved) {
            return new TaskMove(
                    moved.taskId(), moved.title(), moved.from(), moved.to(), moved.why());
        }
    }

    /** What it keeps and what its rule would tell. */
    @Introspected
    @Schema(name = "PreviewLocked")
    record LockedView(
            String id,
            String label,
            Lock lock,
            @Nullable LocalDate due,
            @Schema(description = "the day that its rule would tell then")
                    @Nullable LocalDate byRule,
            @Schema(description = "of that day") List<String> why) {
        static LockedView of(Preview.Locked locked) {
            return new LockedView(
                    locked.id(),
                    locked.label(),
                    locked.lock(),
                    locked.due(),
                    locked.byRule(),
                    locked.why());
        }
    }

    /** What it waits for. */
    @Introspected
    @Schema(name = "PreviewPending")
    record PendingView(String id, List<String> missing) {
        static PendingView of(Standing standing) {
            return new PendingView(standing.id(), standing.missing());
        }
    }

    static PreviewView of(Preview preview, long version, Instant now) {
        return new PreviewView(
                version,
                preview.moves().stream().map(Move::of).toList(),
                preview.taskMoves().stream().map(TaskMove::of).toList(),
                preview.locked().stream().map(LockedView::of).toList(),
                preview.pending().stream().map(PendingView::of).toList(),
                DateViews.conflicts(preview.before().conflicts(now)),
                DateViews.conflicts(preview.after().conflicts(now)),
                preview.after().form().revision());
    }
}
