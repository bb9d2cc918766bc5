package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.support.lambda.store.Committed;
import io.latchkey.transactions.api.ReminderBodies.SettingsBody;
import io.latchkey.transactions.store.ReminderSettingsStore;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How a team's people are reminded of deadlines. */
@Tag(name = "Reminders")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the settings changed since they were read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/reminder-settings")
class ReminderSettingsController {
    private final ReminderSettingsStore settings;
    private final Deals deals;

    ReminderSettingsController(ReminderSettingsStore settings, Deals deals) {
        this.settings = settings;
        this.deals = deals;
    }

    @Get
    @Operation(summary = "Read how reminders are given", description = "Every role is there.")
    SettingsBody read(@Parameter(hidden = true) Caller caller) {
        return SettingsBody.of(settings.find(caller.team()));
    }

    @Put
    @Operation(
            summary = "Change how reminders are given",
            description =
                    "What was asked for already is not asked for again. Deals follow within minutes.")
    SettingsBody change(@Parameter(hidden = true) Caller caller, @Body SettingsBody body) {
        Deals.requireWriter(caller);
        var current = settings.find(caller.team());
        if (current.version() != body.version()) {
            throw new ProblemException(Problem.conflict(SettingsBody.of(current)));
        }
        return switch (settings.save(caller.team(), body.next(), deals.now())) {
            case Committed.Done() -> SettingsBody.of(body.next());
            case Committed.LostRace(), Committed.AlreadyDone() ->
                    throw new ProblemException(
                            Problem.conflict(SettingsBody.of(settings.find(caller.team()))));
        };
    }
}
