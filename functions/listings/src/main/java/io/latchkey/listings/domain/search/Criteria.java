package io.latchkey.listings.domain.search;

import io.latchkey.listings.domain.Display;
import io.latchkey.listings.domain.Listing;
import io.latchkey.listings.domain.ListingText;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Filters, circle and what may be displayed always hold; text and likeness
 * put what is left in order.
 *
 * @param text in the searcher's words
 * @param like a listing that the answers are to be like
 * @param displayable whether only what consumers may see is looked for
 */
public record Criteria(
        @Nullable String text,
        List<Filter> filters,
        @Nullable Near near,
        @Nullable ListingKey like,
        boolean displayable) {
    private static final int LONGEST = 1000;
    private static final int MOST_REASONS = 12;

    public Criteria {
        // Signs without a letter or a digit mean nothing to either search.
        text =
                text == null || Words.plain(text).isEmpty()
                        ? null
                        : Text.line("text", text, LONGEST);
        filters = List.copyOf(filters);
    }

    /** Whether answers are put in order by how well they fit, and not by time or distance. */
    public boolean isRanked() {
        return text != null || like != null;
    }

    public Words words() {
        return text == null ? new Words(List.of()) : Words.of(text);
    }

    /** What has left the market is an answer only to those who ask for it. */
    public boolean asksForStatus() {
        return filters.stream().anyMatch(filter -> filter.field().equals(Filter.STATUS));
    }

    /** Whether the listing, as it is now, may be among the answers. */
    public boolean admits(Listing listing) {
        if (listing.key().equals(like) || (displayable && !Display.isAllowed(listing))) {
            return false;
        }
        var status = asksForStatus() || listing.status().isOnMarket();
        return status
                && filters.stream().allMatch(filter -> filter.holds(listing))
                && isNear(listing);
    }

    /** A place that the seller hides is in no circle that a consumer draws. */
    private boolean isNear(Listing listing) {
        if (near == null) {
            return true;
        }
        if (displayable && !Display.showsAddress(listing)) {
            return false;
        }
        return near.distance(listing).filter(km -> km <= near.km()).isPresent();
    }

    /**
     * Why it is among the answers, in sentences.
     *
     * @param meaning how close it is in meaning, from 0 to 1; empty where meaning did not count
     */
    public List<String> why(Listing listing, Optional<Double> meaning) {
        var reasons = new ArrayList<String>();
        filters.forEach(filter -> reasons.add(filter.why(listing)));
        if (near != null) {
            near.distance(listing)
                    .ifPresent(km -> reasons.add(String.format(Locale.ROOT, "%.1f km away", km)));
        }
        var tokens = Words.tokens(searched(listing));
        for (var term : words().terms()) {
            Words.found(term, tokens)
                    .map(found ->
                            found.equals(term.said())
                                    ? "mentions " + found
                                    : "mentions " + found + ", for " + term.said())
                    .ifPresent(reasons::add);
        }
        meaning.ifPresent(score ->
                reasons.add(
                        like == null
                                ? String.format(Locale.ROOT, "close in meaning (%.2f)", score)
                                : String.format(
                                        Locale.ROOT, "like %s (%.2f)", like.value(), score)));
        return reasons.size() > MOST_REASONS ? reasons.subList(0, MOST_REASONS) : reasons;
    }

    private String searched(Listing listing) {
        var address =
                displayable && !Display.showsAddress(listing)
                        ? ""
                        : listing.facts().text("UnparsedAddress").orElse("");
        return ListingText.of(listing.facts()) + " . " + address;
    }
}
