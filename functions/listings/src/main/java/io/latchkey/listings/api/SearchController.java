package io.latchkey.listings.api;

import io.latchkey.listings.domain.search.Criteria;
import io.latchkey.listings.embedding.Embedder;
import io.latchkey.listings.embedding.EmbeddingStore;
import io.latchkey.listings.search.ListingIndex;
import io.latchkey.listings.search.ListingSearch;
import io.latchkey.listings.store.ListingStore;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.http.Caller;
import io.latchkey.support.lambda.http.Problem;
import io.latchkey.support.lambda.http.ProblemException;
import io.latchkey.support.search.SearchUnavailable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Listings by sentence, by what always holds, by place and by likeness. */
@Tag(name = "Listings")
@Controller("/v1/listings/search")
class SearchController {
    private static final Logger LOG = LoggerFactory.getLogger(SearchController.class);

    private final Optional<ListingSearch> search;

    /** A stage may do without a search collection. */
    SearchController(ListingStore store, DynamoDbClient dynamoDb, Environment environment) {
        this.search =
                environment
                        .find("SEARCH_ENDPOINT")
                        .map(_ ->
                                new ListingSearch(
                                        store,
                                        new EmbeddingStore(
                                                dynamoDb, environment.require("LISTINGS_TABLE")),
                                        new Embedder(environment),
                                        new ListingIndex(environment)));
    }

    @Post
    @Operation(
            summary = "Search listings",
            description =
                    "text in anybody's words; filters by the Data Dictionary's fields, each a"
                            + " value, a list of values, or min and max; near a place; like another"
                            + " listing. Filters always hold. Without a StandardStatus what is on the"
                            + " market is searched. audience is consumer unless a member asks for team."
                            + " 503 while search is out: lists and listings are not.")
    Listed<Map<String, Object>> search(
            @Parameter(hidden = true) Caller caller, @Body Map<String, Object> sent) {
        var criteria = SearchBody.criteria(sent);
        var audience = SearchBody.audience(sent);
        var answers = find(caller, criteria, sent);
        var items = new ArrayList<Map<String, Object>>();
        for (var answer : answers.items()) {
            var item = new LinkedHashMap<>(Views.of(answer.listing(), audience));
            item.put("score", answer.score());
            item.put("why", answer.why());
            items.add(item);
        }
        return new Listed<>(items, answers.next().orElse(null));
    }

    private ListingSearch.Answers find(Caller caller, Criteria criteria, Map<String, Object> sent) {
        try {
            return search.orElseThrow(SearchController::out)
                    .search(
                            caller.team(),
                            criteria,
                            SearchBody.limit(sent),
                            SearchBody.text(sent, "cursor"));
        } catch (SearchUnavailable e) {
            LOG.warn("search is out", e);
            throw out();
        }
    }

    private static ProblemException out() {
        return new ProblemException(
                Problem.of(503, "search-unavailable", "Search is out")
                        .withDetail("Lists and listings are not; try again soon."));
    }
}
