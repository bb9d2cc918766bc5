package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.transactions.api.TableBodies.HolidaysBody;
import io.latchkey.transactions.api.TableBodies.TemplateBody;
import io.latchkey.transactions.api.TableViews.RecomputeView;
import io.latchkey.transactions.api.TableViews.SetSummary;
import io.latchkey.transactions.api.TableViews.SetView;
import io.latchkey.transactions.api.TableViews.TemplateView;
import io.latchkey.transactions.domain.table.TeamHolidays;
import io.latchkey.transactions.domain.table.TeamTemplate;
import io.latchkey.transactions.store.RecomputeStore;
import io.latchkey.transactions.store.RuleLibraries;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holidays and templates of a team's own, beside those that come with the product. */
@Tag(name = "Tables")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the table changed since it was read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/deadlines")
class TableController {
    private final Tables tables;
    private final RecomputeStore recomputes;

    TableController(Tables tables, RecomputeStore recomputes) {
        this.tables = tables;
        this.recomputes = recomputes;
    }

    @Get("/holidays")
    @Operation(
            summary = "List holiday sets",
            description = "The product's and the team's own, by their names.")
    Listed<SetSummary> holidays(
            @Parameter(hidden = true) Caller caller,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        var shelf = tables.shelf(caller);
        var own = new HashMap<String, TeamHolidays>();
        shelf.holidays().forEach(each -> own.put(each.name(), each));
        var sets = new TreeMap<>(shelf.library().holidays().byName());
        return Listed.slice(
                sets.values().stream().map(set -> SetSummary.of(set, own.get(set.name()))).toList(),
                limit,
                cursor);
    }

    @Get("/holidays/{name}")
    @Operation(summary = "Read a holiday set", description = "One of the product or of the team.")
    SetView readHolidays(@Parameter(hidden = true) Caller caller, String name) {
        var shipped = RuleLibraries.ofProduct().holidays().byName().get(name);
        return shipped == null ? SetView.of(own(caller, name)) : SetView.of(shipped);
    }

    private TeamHolidays own(Caller caller, String name) {
        if (tables.find(caller, name) instanceof TeamHolidays holidays) {
            return holidays;
        }
        throw absent("holiday set");
    }

    @Put("/holidays/{name}")
    @Operation(
            summary = "Set a holiday set of the team's own",
            description =
                    "Named team-...; whole, as it is to be. Rules name it like any other set. Deals that count by it"
                            + " are brought after it in the background, see edition.recompute. A day that is added to"
                            + " a set in use counts for periods that begin from the day on which it is entered,"
                            + " unless inForceFrom says another; a day that is taken out is out for all.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = HolidaysBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a county's offices",
                                                            value = TableBodies.HOLIDAYS))))
    SetView putHolidays(
            @Parameter(hidden = true) Caller caller, String name, @Body HolidaysBody body) {
        return SetView.of(tables.putHolidays(caller, name, body));
    }

    @Delete("/holidays/{name}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a holiday set of the team's own",
            description = "One that a template or a deal counts by is in use, and stays.")
    void deleteHolidays(
            @Parameter(hidden = true) Caller caller, String name, @QueryValue long version) {
        tables.delete(caller, own(caller, name).name(), version);
    }

    @Get("/templates")
    @Operation(summary = "List the team's templates", description = "By their codes.")
    Listed<TemplateView> templates(
            @Parameter(hidden = true) Caller caller,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        List<TemplateView> all =
                tables.shelf(caller).templates().stream().map(TemplateView::of).toList();
        return Listed.slice(all, limit, cursor);
    }

    @Get("/templates/{code}")
    @Operation(summary = "Read a template")
    TemplateView readTemplate(@Parameter(hidden = true) Caller caller, String code) {
        return TemplateView.of(template(caller, code));
    }

    private TeamTemplate template(Caller caller, String code) {
        if (tables.find(caller, code) instanceof TeamTemplate template) {
            return template;
        }
        throw absent("template");
    }

    @Put("/templates/{code}")
    @Operation(
            summary = "Set a template of the team's own",
            description =
                    "Coded TEAM-...; whole, as it is to be, in the words of forms. Deals take it as contractForm or"
                            + " among ruleSets. Open deals that hang on it get the new revision in the background,"
                            + " see edition.recompute; those that have ended stay as they ended.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TemplateBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a team's promises",
                                                            value = TableBodies.TEMPLATE))))
    TemplateView putTemplate(
            @Parameter(hidden = true) Caller caller, String code, @Body TemplateBody body) {
        return TemplateView.of(tables.putTemplate(caller, code, body));
    }

    @Delete("/templates/{code}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a template of the team's own",
            description = "Deals that hang on it keep its facts and rules as they are.")
    void deleteTemplate(
            @Parameter(hidden = true) Caller caller, String code, @QueryValue long version) {
        tables.delete(caller, template(caller, code).id(), version);
    }

    @Get("/recomputes/{id}")
    @Operation(
            summary = "Read how far a recomputation is",
            description = "Of the deals that a changed table touches.")
    RecomputeView recompute(@Parameter(hidden = true) Caller caller, String id) {
        return recomputes
                .find(caller.team(), id)
                .map(RecomputeView::of)
                .orElseThrow(() -> absent("recomputation"));
    }

    private static ProblemException absent(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
