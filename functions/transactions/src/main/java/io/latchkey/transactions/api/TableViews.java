package io.latchkey.transactions.api;

import io.latchkey.transactions.api.TableBodies.DayBody;
import io.latchkey.transactions.domain.calendar.Holiday;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import io.latchkey.transactions.domain.table.Edition;
import io.latchkey.transactions.domain.table.Recompute;
import io.latchkey.transactions.domain.table.TeamHolidays;
import io.latchkey.transactions.domain.table.TeamTable;
import io.latchkey.transactions.domain.table.TeamTemplate;
import io.latchkey.transactions.forms.FormWords.FactWords;
import io.latchkey.transactions.forms.RuleWords;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team's tables as callers read them. */
final class TableViews {
    private TableViews() {}

    /** Which state of a table it is. */
    @Introspected
    @Schema(name = "TableEdition")
    record EditionView(
            long version,
            Instant changedAt,
            String changedBy,
            @Schema(description = "id of what brings the deals after this change, see recomputes")
                    @Nullable String recompute) {
        static EditionView of(Edition edition) {
            return new EditionView(
                    edition.version(), edition.at(), edition.by().name(), edition.recompute());
        }
    }

    /** A holiday set in a list. */
    @Introspected
    @Schema(name = "HolidaySetSummary")
    record SetSummary(
            String name,
            @Schema(description = "whether it is the team's own") boolean own,
            @Schema(description = "of the team's own") @Nullable String label,
            int firstYear,
            int lastYear,
            @Schema(description = "how many days are holidays") int days,
            @Schema(description = "of the team's own") @Nullable EditionView edition) {
        static SetSummary of(HolidaySet set, @Nullable TeamHolidays own) {
            return new SetSummary(
                    set.name(),
                    own != null,
                    own == null ? null : own.content().label(),
                    set.firstYear(),
                    set.lastYear(),
                    (int) set.holidays().stream().map(day -> day.date()).distinct().count(),
                    own == null ? null : EditionView.of(own.edition()));
        }
    }

    /** A holiday set. */
    @Introspected
    @Schema(name = "HolidaySet")
    record SetView(
            String name,
            boolean own,
            @Nullable Long version,
            @Nullable String label,
            int firstYear,
            int lastYear,
            List<String> includes,
            List<LocalDate> without,
            @Schema(description = "of the team's own set, those beside the included ones")
                    List<DayBody> holidays,
            @Nullable EditionView edition) {
        static SetView of(HolidaySet shipped) {
            return new SetView(
                    shipped.name(),
                    false,
                    null,
                    null,
                    shipped.firstYear(),
                    shipped.lastYear(),
                    List.of(),
                    List.of(),
                    shipped.holidays().stream().map(SetView::day).toList(),
                    null);
        }

        static SetView of(TeamHolidays own) {
            var content = own.content();
            return new SetView(
                    own.name(),
                    true,
                    own.edition().version(),
                    content.label(),
                    content.firstYear(),
                    content.lastYear(),
                    content.includes(),
                    content.without(),
                    content.days().stream().map(SetView::day).toList(),
                    EditionView.of(own.edition()));
        }

        private static DayBody day(Holiday day) {
            return new DayBody(day.date(), day.name(), day.inForceFrom());
        }
    }

    /** A template. */
    @Introspected
    @Schema(name = "Template")
    record TemplateView(
            String code,
            @Schema(description = "the revision that deals on it have is named after it")
                    long version,
            String name,
            @Nullable String state,
            String source,
            List<FactWords> facts,
            List<RuleWords> deadlines,
            EditionView edition) {
        static TemplateView of(TeamTemplate template) {
            var revision = template.form().newest();
            return new TemplateView(
                    template.id(),
                    template.edition().version(),
                    template.form().name(),
                    template.form().state(),
                    revision.source(),
                    revision.facts().stream().map(FactWords::of).toList(),
                    revision.rules().stream().map(RuleWords::of).toList(),
                    EditionView.of(template.edition()));
        }
    }

    static Object of(TeamTable table) {
        return switch (table) {
            case TeamHolidays holidays -> SetView.of(holidays);
            case TeamTemplate template -> TemplateView.of(template);
        };
    }

    /** How far the deals that a changed table touches have been brought after it. */
    @Introspected
    @Schema(name = "Recompute")
    record RecomputeView(
            String id,
            String table,
            long tableVersion,
            Instant startedAt,
            @Schema(description = "deals that were looked at") long done,
            @Schema(description = "of those, how many have other dates or rules now") long moved,
            @Schema(
                            description =
                                    "of those, how many stay as they were because their dates cannot be computed by"
                                            + " the table")
                    long failed,
            @Schema(description = "the first of them") List<FailureView> failures,
            @Schema(description = "absent while it goes on") @Nullable Instant finishedAt) {
        static RecomputeView of(Recompute recompute) {
            return new RecomputeView(
                    recompute.id(),
                    recompute.table(),
                    recompute.tableVersion(),
                    recompute.startedAt(),
                    recompute.done(),
                    recompute.moved(),
                    recompute.failed(),
                    recompute.failures().stream()
                            .map(each -> new FailureView(each.transaction(), each.reason()))
                            .toList(),
                    recompute.finishedAt());
        }
    }

    /** A deal that stays as it was. */
    @Introspected
    @Schema(name = "RecomputeFailure")
    record FailureView(String transaction, String reason) {}
}
