package io.latchkey.transactions.api;

import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.print.TimelinePdf;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.text.Normalizer;

/** A deal's dates on paper. */
@Tag(name = "Dates")
@Controller("/v1/transactions/{id}/timeline.pdf")
class PrintController {
    private static final String PDF = "application/pdf";

    private final Deals deals;

    PrintController(Deals deals) {
        this.deals = deals;
    }

    @Get(produces = MediaType.ALL)
    @Operation(
            summary = "Print a deal's dates",
            description =
                    "For its parties: on one page where there are no more than 40 deadlines. Names"
                            + " and roles, and no way to reach anybody.")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "404",
            description = "There is no such deal",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    HttpResponse<byte[]> print(@Parameter(hidden = true) Caller caller, String id) {
        var deal = deals.find(caller, id);
        return HttpResponse.ok(TimelinePdf.of(deal, deals.now()))
                .contentType(MediaType.of(PDF))
                .header("content-disposition", "inline; filename=\"" + name(deal) + "\"");
    }

    /** In letters that every system and header takes. */
    private static String name(Transaction deal) {
        var plain = Normalizer.normalize(deal.terms().address().street(), Normalizer.Form.NFKD);
        return "timeline-"
                + plain.replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "")
                + ".pdf";
    }
}
