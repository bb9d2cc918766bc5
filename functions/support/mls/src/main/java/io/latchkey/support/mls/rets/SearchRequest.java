package io.latchkey.support.mls.rets;

import io.latchkey.model.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A query in DMQL2, as {@code (ListPrice=100000+),(Status=|A,P)}.
 *
 * @param select fields to send; empty for all that the login may see
 * @param limit rows in one answer, which a server may cap or ignore
 * @param offset from one; absent for the beginning
 * @param count whether the number of matches is asked for with the rows, alone, or not
 * @param keyField the field that tells rows apart; needed to page where a server ignores Offset
 * @param sliceField a timestamp by which the result can be cut where even keys come capped
 */
public record SearchRequest(
        String resource,
        String className,
        String query,
        List<String> select,
        Format format,
        OptionalInt limit,
        OptionalInt offset,
        Count count,
        Optional<String> keyField,
        Optional<String> sliceField) {
    /** All records, where the server understands it. */
    public static final String EVERYTHING = "*";

    /** The form of an answer. */
    public enum Format {
        COMPACT("COMPACT"),
        COMPACT_DECODED("COMPACT-DECODED"),
        STANDARD_XML("STANDARD-XML");

        private final String wire;

        Format(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    /** The values are RETS's own. */
    public enum Count {
        NONE("0"),
        WITH_ROWS("1"),
        ALONE("2");

        private final String wire;

        Count(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    public SearchRequest {
        require("resource", resource);
        require("class", className);
        require("query", query);
        select = List.copyOf(select);
        if (limit.isPresent() && limit.getAsInt() < 1) {
            throw new InvalidValue("limit", "is 1 or more");
        }
        if (offset.isPresent() && offset.getAsInt() < 1) {
            throw new InvalidValue("offset", "is 1 or more");
        }
    }

    private static void require(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidValue(field, "is not empty");
        }
    }

    /** All fields, decoded, as many rows as the server likes to send, with their count. */
    public static SearchRequest of(String resource, String className, String query) {
        return new SearchRequest(
                resource,
                className,
                query,
                List.of(),
                Format.COMPACT_DECODED,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Count.WITH_ROWS,
                Optional.empty(),
                Optional.empty());
    }

    public SearchRequest asking(String otherQuery) {
        return new SearchRequest(
                resource,
                className,
                otherQuery,
                select,
                format,
                limit,
                offset,
                count,
                keyField,
                sliceField);
    }

    /** Those records of this query that meet a further condition. */
    SearchRequest within(String condition) {
        return asking(query.equals(EVERYTHING) ? condition : "(" + query + ")," + condition);
    }

    public SearchRequest select(List<String> fields) {
        return new SearchRequest(
                resource,
                className,
                query,
                fields,
                format,
                limit,
                offset,
                count,
                keyField,
                sliceField);
    }

    /** A row without its key could not be told from another. */
    SearchRequest withKeySelected() {
        var enough = select.isEmpty() || keyField.isEmpty() || select.contains(keyField.get());
        if (enough) {
            return this;
        }
        return select(Stream.concat(keyField.stream(), select.stream()).toList());
    }

    public SearchRequest in(Format otherFormat) {
        return new SearchRequest(
                resource,
                className,
                query,
                select,
                otherFormat,
                limit,
                offset,
                count,
                keyField,
                sliceField);
    }

    public SearchRequest limit(int rows) {
        return paged(OptionalInt.of(rows), offset);
    }

    public SearchRequest offset(int from) {
        return paged(limit, OptionalInt.of(from));
    }

    SearchRequest unlimited() {
        return paged(OptionalInt.empty(), OptionalInt.empty());
    }

    private SearchRequest paged(OptionalInt rows, OptionalInt from) {
        return new SearchRequest(
                resource,
                className,
                query,
                select,
                format,
                rows,
                from,
                count,
                keyField,
                sliceField);
    }

    public SearchRequest counting(Count other) {
        return new SearchRequest(
                resource,
                className,
                query,
                select,
                format,
                limit,
                offset,
                other,
                keyField,
                sliceField);
    }

    public SearchRequest keyedBy(String field) {
        return new SearchRequest(
                resource,
                className,
                query,
                select,
                format,
                limit,
                offset,
                count,
                Optional.of(field),
                sliceField);
    }

    public SearchRequest slicedBy(String field) {
        return new SearchRequest(
                resource,
                className,
                query,
                select,
                format,
                limit,
                offset,
                count,
                keyField,
                Optional.of(field));
    }

    /** Parameters of the Search transaction, in the order of the specification. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("SearchType", resource);
        parameters.put("Class", className);
        parameters.put("QueryType", "DMQL2");
        parameters.put("Query", query);
        parameters.put("Format", format.wire());
        parameters.put("StandardNames", "0");
        parameters.put("Count", count.wire());
        limit.ifPresent(rows -> parameters.put("Limit", String.valueOf(rows)));
        offset.ifPresent(from -> parameters.put("Offset", String.valueOf(from)));
        if (!select.isEmpty()) {
            parameters.put("Select", String.join(",", select));
        }
        return parameters;
    }
}
