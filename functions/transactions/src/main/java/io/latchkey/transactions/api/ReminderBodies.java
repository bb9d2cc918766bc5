package io.latchkey.transactions.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.latchkey.model.Text;
import io.latchkey.transactions.domain.ReminderPlan;
import io.latchkey.transactions.domain.ReminderPlan.Mode;
import io.latchkey.transactions.domain.ReminderSettings;
import io.latchkey.transactions.domain.value.Role;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a team says of its reminders. */
final class ReminderBodies {
    private ReminderBodies() {}

    /** When somebody is reminded. */
    @Introspected
    @Schema(name = "ReminderPlan")
    record PlanBody(
            @Schema(description = "from 0, the day itself, to 60; empty for never")
                    List<Integer> daysBefore,
            @Schema(
                            type = "string",
                            example = "09:00",
                            description = "usually 09:00",
                            nullable = true)
                    @JsonFormat(pattern = "HH:mm")
                    @Nullable LocalTime at,
            @Schema(
                            description =
                                    "digest (usual), one message for all that comes up at once in"
                                            + " a deal, or single, one for each deadline",
                            nullable = true)
                    @Nullable Mode mode,
            @Schema(
                            description = "by whose clock: property (usual), or a zone's name",
                            example = "America/Chicago",
                            nullable = true)
                    @Nullable String zone) {
        /** Refused where it stands, so that the error names the role. */
        public PlanBody {
            var _ = plan(daysBefore, at, mode, zone);
        }

        static PlanBody of(ReminderPlan plan) {
            return new PlanBody(plan.daysBefore(), plan.at(), plan.mode(), plan.zone());
        }

        ReminderPlan plan() {
            return plan(daysBefore, at, mode, zone);
        }

        private static ReminderPlan plan(
                List<Integer> daysBefore,
                @Nullable LocalTime at,
                @Nullable Mode mode,
                @Nullable String zone) {
            return new ReminderPlan(
                    daysBefore,
                    at == null ? ReminderPlan.MORNING : at,
                    mode == null ? Mode.digest : mode,
                    zone == null ? ReminderPlan.PROPERTY : zone);
        }
    }

    /** The settings, as they are read and as they are changed. */
    @Introspected
    @Schema(name = "ReminderSettings")
    record SettingsBody(
            @Schema(description = "that was read; 0 before the first change") long version,
            @Schema(description = "a role that is left out is reminded as usual")
                    Map<Role, PlanBody> roles,
            @Schema(
                            description = "plans of single people by e-mail address; beat the role",
                            nullable = true)
                    @Nullable Map<String, PlanBody> people) {
        public SettingsBody {
            Text.require("roles", roles)
                    .forEach((role, plan) -> Text.require("roles." + role, plan));
            if (people != null) {
                people.forEach((email, plan) -> Text.require("people." + email, plan));
            }
        }

        static SettingsBody of(ReminderSettings settings) {
            return new SettingsBody(
                    settings.version(), views(settings.roles()), views(settings.people()));
        }

        ReminderSettings next() {
            return new ReminderSettings(
                    version + 1, plans(roles), people == null ? Map.of() : plans(people));
        }

        private static <K> Map<K, PlanBody> views(Map<K, ReminderPlan> plans) {
            return plans.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> PlanBody.of(e.getValue())));
        }

        private static <K> Map<K, ReminderPlan> plans(Map<K, PlanBody> bodies) {
            return bodies.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().plan()));
        }
    }
}
