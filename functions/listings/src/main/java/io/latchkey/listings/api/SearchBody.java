package io.latchkey.listings.api;

import io.latchkey.listings.domain.search.Criteria;
import io.latchkey.listings.domain.search.Filter;
import io.latchkey.listings.domain.search.Near;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.model.InvalidValue;
import io.latchkey.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what somebody looks for. */
final class SearchBody {
    private static final Set<String> KNOWN =
            Set.of("text", "filters", "near", "like", "limit", "cursor", "audience");
    private static final Set<String> CIRCLE = Set.of("lat", "lon", "km");
    private static final int MOST_FILTERS = 40;

    private SearchBody() {}

    static Criteria criteria(Map<String, Object> sent) {
        sent.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidValue(name, "is not a field that is known here");
                });
        return new Criteria(
                text(sent, "text"),
                filters(sent.get("filters")),
                near(sent.get("near")),
                like(text(sent, "like")),
                audience(sent) == Audience.consumer);
    }

    /** What may be displayed, unless a member asks for all. */
    static Audience audience(Map<String, Object> sent) {
        var named = text(sent, "audience");
        return named == null ? Audience.consumer : Audience.of(named);
    }

    static int limit(Map<String, Object> sent) {
        var limit = sent.get("limit");
        if (limit == null || limit instanceof Integer) {
            return Listed.limit((Integer) limit);
        }
        throw new InvalidValue("limit", "is a whole number");
    }

    static @Nullable String text(Map<String, Object> sent, String name) {
        var value = sent.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new InvalidValue(name, "is a text");
    }

    private static List<Filter> filters(@Nullable Object sent) {
        var filters = new ArrayList<Filter>();
        if (sent == null) {
            return filters;
        }
        if (!(sent instanceof Map<?, ?> byField) || byField.size() > MOST_FILTERS) {
            throw new InvalidValue("filters", "is an object of at most 40 fields");
        }
        byField.forEach((name, value) -> filters.add(Filter.of(String.valueOf(name), value)));
        return filters;
    }

    private static @Nullable Near near(@Nullable Object sent) {
        if (sent == null) {
            return null;
        }
        if (!(sent instanceof Map<?, ?> circle) || !CIRCLE.equals(circle.keySet())) {
            throw new InvalidValue("near", "is an object of lat, lon and km");
        }
        return new Near(number(circle, "lat"), number(circle, "lon"), number(circle, "km"));
    }

    private static double number(Map<?, ?> circle, String name) {
        if (Text.require("near." + name, circle.get(name)) instanceof Number number) {
            return number.doubleValue();
        }
        throw new InvalidValue("near." + name, "is a number");
    }

    private static @Nullable ListingKey like(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        if (!ListingKey.isOne(sent)) {
            throw new InvalidValue("like", "is the key of a listing");
        }
        return new ListingKey(sent);
    }
}
