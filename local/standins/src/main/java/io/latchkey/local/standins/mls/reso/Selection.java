package io.latchkey.local.standins.mls.reso;

import io.latchkey.local.standins.mls.reso.DataDictionary.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the rows of one page. */
final class Selection {
    private static final Comparator<Listing> BY_KEY = Comparator.comparing(Listing::key);
    private static final Comparator<Listing> BY_TIMESTAMP =
            Comparator.comparing(Listing::modified).thenComparing(BY_KEY);

    private final Listings listings;
    private final Style style;
    private final Map<String, Field> fields;
    private final Faults faults;

    Selection(Listings listings, Style style, Map<String, Field> fields, Faults faults) {
        this.listings = listings;
        this.style = style;
        this.fields = fields;
        this.faults = faults;
    }

    Result page(Query query, int size) {
        var filter = query.get("$filter").map(text -> Filter.of(fields, text)).orElse(_ -> true);
        requireSystem(query);
        var ordered = order(query);
        var place = query.get("$skiptoken").map(token -> after(token, ordered)).orElse(_ -> true);
        int skip = faults.strikes(Fault.IGNORED_SKIP) ? 0 : query.number("$skip").orElse(0);
        var rows = new ArrayList<Listing>();
        boolean more = false;
        if (!faults.strikes(Fault.ZERO_ROWS)) {
            more = collect(listings.in(ordered), filter.and(place), skip, size, rows);
        }
        var continuation = more ? Optional.of(token(rows.getLast())) : Optional.<String>empty();
        int total =
                query.get("$count").filter("true"::equals).isPresent()
                        ? (int) listings.in(ordered).stream().filter(filter).count()
                        : -1;
        return new Result(rows, continuation, total);
    }

    private static boolean collect(
            List<Listing> all, Predicate<Listing> wanted, int skip, int size, List<Listing> into) {
        int passed = 0;
        for (var listing : all) {
            if (!wanted.test(listing) || passed++ < skip) {
                continue;
            }
            if (into.size() == size) {
                return true;
            }
            into.add(listing);
        }
        return false;
    }

    private void requireSystem(Query query) {
        var filter = query.get("$filter").orElse("");
        if (style.strict() && !filter.contains("OriginatingSystemName eq ")) {
            throw new BadQuery("OriginatingSystemName is a required filter");
        }
    }

    private Comparator<Listing> order(Query query) {
        var text = query.get("$orderby");
        if (text.isEmpty() || faults.strikes(Fault.IGNORED_ORDER)) {
            return style.byTimestamp() ? BY_TIMESTAMP : BY_KEY;
        }
        if (style.strict()) {
            throw new BadQuery("$orderby is not supported");
        }
        var byTimestamp = List.of(style.timestamp(), "ModificationTimestamp");
        var parts = text.get().split(",", -1);
        var first = ascending(parts[0]);
        var second = parts.length < 2 ? "ListingKey" : ascending(parts[1]);
        if (!second.equals("ListingKey") || parts.length > 2) {
            throw new BadQuery("$orderby takes a timestamp and the key, ascending");
        }
        if (first.equals("ListingKey")) {
            return BY_KEY;
        }
        if (!byTimestamp.contains(first)) {
            throw new BadQuery("$orderby does not know " + first);
        }
        return BY_TIMESTAMP;
    }

    private static String ascending(String part) {
        return part.strip().replaceFirst("\\s+asc$", "");
    }

    /** The place of a row in either order: its timestamp and its key. */
    private static String token(Listing last) {
        return last.modified() + "|" + last.key();
    }

    private static Predicate<Listing> after(String token, Comparator<Listing> order) {
        var parts = token.split("\\|", 2);
        if (parts.length != 2) {
            throw new BadQuery("$skiptoken is none of this server's");
        }
        var key = parts[1];
        if (order.equals(BY_KEY)) {
            return row -> row.key().compareTo(key) > 0;
        }
        var moment = Instant.parse(parts[0]);
        return row -> {
            int later = row.modified().compareTo(moment);
            return later > 0 || (later == 0 && row.key().compareTo(key) > 0);
        };
    }
}
