package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.transactions.forms.FormWords;
import io.latchkey.transactions.forms.Forms;
import io.latchkey.transactions.store.RuleLibraries;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deadlines without a deal: from facts and rules to dates, and the forms that bring the rules. */
@Tag(name = "Deadlines")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/deadlines")
class DeadlineController {
    private static final List<FormWords> FORMS =
            Forms.shipped().stream().map(FormWords::of).toList();

    private final RuleLibraries libraries;

    DeadlineController(RuleLibraries libraries) {
        this.libraries = libraries;
    }

    @Post("/compute")
    @Status(HttpStatus.OK)
    @Operation(
            summary = "Compute deadlines",
            description =
                    "Stateless: from facts and the rules of a form, of the request or of both. A"
                            + " deadline whose anchor is not known is pending and names what is"
                            + " missing. Every date says how it came about. No legal advice: the signed"
                            + " contract and the law decide.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ComputeBody.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = ComputeExamples.TEXAS,
                                                        value = ComputeExamples.TEXAS_SENT),
                                                @ExampleObject(
                                                        name = ComputeExamples.RULES,
                                                        value = ComputeExamples.RULES_SENT),
                                                @ExampleObject(
                                                        name = ComputeExamples.RESCISSION,
                                                        value = ComputeExamples.RESCISSION_SENT)
                                            })))
    @ApiResponse(
            responseCode = "200",
            description = "The deadlines and what does not fit together",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Computed.class),
                            examples = {
                                @ExampleObject(
                                        name = ComputeExamples.RULES,
                                        value = ComputeExamples.RULES_ANSWERED)
                            }))
    Computed compute(@Parameter(hidden = true) Caller caller, @Body ComputeBody body) {
        return Computation.of(body, libraries.of(caller.team()));
    }

    @Get("/forms")
    @Operation(
            summary = "List forms and laws",
            description =
                    "Their codes, revisions, facts, rules and sources; a rule reads as compute"
                            + " takes it. No legal advice.")
    Listed<FormWords> forms(
            @Parameter(hidden = true) Caller caller,
            @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue String cursor) {
        return Listed.slice(FORMS, limit, cursor);
    }
}
