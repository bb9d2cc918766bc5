package io.latchkey.transactions.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Environment;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.search.SearchIndex;
import io.latchkey.support.search.SearchWire;
import io.latchkey.transactions.domain.Party;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.TransactionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of every team's deals: address, form and the names of people and companies. No e-mail
 * address and no telephone number is in it.
 */
public final class DealIndex {
    private static final String NAME = "transactions";

    private final SearchIndex index;

    /** The index that the template's {@code SEARCH_ENDPOINT} leads to. */
    public DealIndex(Environment environment) {
        this.index = new SearchIndex(SearchWire.of(environment), NAME, definition());
    }

    /** Makes the deal findable as it is, unless a newer version of it is already. */
    public void put(TeamId team, Transaction deal) {
        var document =
                Map.of(
                        "team", team.value(),
                        "status", deal.terms().stage().isOpen() ? "open" : "closed",
                        "text", words(deal));
        index.put(id(team, deal.id()), deal.version(), Json.tree(document));
    }

    /**
     * The team's deals that have all of the words, the last of which may be unfinished; best first.
     */
    public List<TransactionId> find(TeamId team, String words, int limit) {
        var match =
                Map.of(
                        "multi_match",
                        Map.of(
                                "query",
                                words,
                                "type",
                                "bool_prefix",
                                "operator",
                                "and",
                                "fields",
                                List.of("text")));
        var ofTeam = Map.of("term", Map.of("team", team.value()));
        var query = Map.of("bool", Map.of("must", List.of(match), "filter", List.of(ofTeam)));
        return index.find(Json.tree(query), limit).stream().map(DealIndex::deal).toList();
    }

    private static String words(Transaction deal) {
        var address = deal.terms().address();
        var place =
                Stream.of(
                        address.street(),
                        address.unit(),
                        address.city(),
                        address.stateOrProvince(),
                        address.postalCode(),
                        deal.form().code());
        return Stream.concat(place, deal.parties().stream().flatMap(DealIndex::names))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> names(Party party) {
        return Stream.of(party.name(), Objects.requireNonNullElse(party.company(), ""));
    }

    /** No team's name has a colon. */
    private static String id(TeamId team, TransactionId deal) {
        return team.value() + ":" + deal.value();
    }

    private static TransactionId deal(String id) {
        return new TransactionId(id.substring(id.indexOf(':') + 1));
    }

    private static JsonNode definition() {
        try (InputStream in = DealIndex.class.getResourceAsStream("/search/transactions.json")) {
            return Json.strict().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the index's definition cannot be read", e);
        }
    }
}
