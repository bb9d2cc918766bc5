package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Problem;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contract forms that a deal can begin with. */
@Tag(name = "Contract forms")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the deal changed since it was read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/contract-forms")
class ContractFormController {
    private final ContractForms forms;

    ContractFormController(ContractForms forms) {
        this.forms = forms;
    }

    @Get
    @Operation(
            summary = "List contract forms",
            description = "Their facts, their deadlines and the sources. No legal advice.")
    Listed<FormView> list(
            @Nullable @QueryValue Integer limit, @Nullable @QueryValue String cursor) {
        return Listed.slice(forms.all().stream().map(FormView::of).toList(), limit, cursor);
    }
}
