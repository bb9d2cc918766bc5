package io.latchkey.transactions.api;

import io.latchkey.model.Text;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.support.search.SearchUnavailable;
import io.latchkey.transactions.api.Views.Summary;
import io.latchkey.transactions.domain.TransactionId;
import io.latchkey.transactions.search.DealIndex;
import io.latchkey.transactions.store.TransactionStore;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals by words. The index says which, the table says what they are, so that an answer is never
 * older than the deal and never another team's.
 */
@Tag(name = "Deals")
@ApiResponse(
        responseCode = "4XX",
        description = "What the request breaks, or that the deal changed since it was read",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Controller("/v1/transactions/search")
class SearchController {
    private static final Logger LOG = LoggerFactory.getLogger(SearchController.class);
    private static final int LONGEST = 200;

    private final TransactionStore store;
    private final Deals deals;
    private final Optional<DealIndex> index;

    /** A stage may do without a search collection. */
    SearchController(TransactionStore store, Deals deals, Environment environment) {
        this.store = store;
        this.deals = deals;
        this.index = environment.find("SEARCH_ENDPOINT").map(_ -> new DealIndex(environment));
    }

    @Get
    @Operation(
            summary = "Search deals",
            description =
                    "By words of the address, the form, and the names of people and companies; the last word may be"
                            + " unfinished. Best first. 503 while search is out: lists and deals are not.")
    Listed<Summary> search(
            @Parameter(hidden = true) Caller caller,
            @QueryValue String q,
            @Nullable @QueryValue Integer limit) {
        var found =
                find(caller, Text.line("q", q, LONGEST), Listed.limit(limit)).stream()
                        .flatMap(id -> store.find(caller.team(), id).stream())
                        .map(deal -> Views.summary(deal, deals.now()))
                        .toList();
        return new Listed<>(found, null);
    }

    private List<TransactionId> find(Caller caller, String words, int limit) {
        try {
            return index.orElseThrow(SearchController::out).find(caller.team(), words, limit);
        } catch (SearchUnavailable e) {
            LOG.warn("search is out", e);
            throw out();
        }
    }

    private static ProblemException out() {
        return new ProblemException(
                Problem.of(503, "search-unavailable", "Search is out")
                        .withDetail("Lists and deals are not; try again soon."));
    }
}
