package io.latchkey.transactions.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The contract forms that a deal can begin with. */
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
