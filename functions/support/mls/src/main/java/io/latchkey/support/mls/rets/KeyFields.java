package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.http.HttpFailure;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The fields that paging can lean on in a table, as its metadata names them, or else as boards are
 * used to calling them.
 *
 * @param key tells records apart
 * @param changed when a record last changed
 */
public record KeyFields(Optional<String> key, Optional<String> changed) {
    private static final List<String> KEYS =
            List.of(
                    "ListingKey",
                    "ListingKeyNumeric",
                    "Matrix_Unique_ID",
                    "sysid",
                    "LIST_1",
                    "L_ListingID",
                    "ListingRid",
                    "ListingID",
                    "ListingId",
                    "MLSNumber",
                    "MLNumber");

    private static final Pattern CHANGED =
            Pattern.compile("(?i).*(modif|lastchange|last_change|updat|timestamp).*");

    /** Asks the server; what it does not tell is left empty. */
    public static KeyFields of(RetsSession session, String resource, String className)
            throws IOException {
        List<RetsMetadata.Field> fields =
                told(() -> session.metadata().fields(resource, className), List.of());
        List<String> names = fields.stream().map(RetsMetadata.Field::systemName).toList();
        if (names.isEmpty()) {
            names = told(() -> columns(session, resource, className), List.of());
        }
        var key =
                told(() -> session.metadata().resources(), List.<RetsMetadata.Resource>of())
                        .stream()
                        .filter(each -> each.id().equalsIgnoreCase(resource))
                        .map(RetsMetadata.Resource::keyField)
                        .filter(Predicate.not(String::isBlank))
                        .findFirst();
        var known = names;
        return new KeyFields(
                key.or(() -> KEYS.stream().filter(known::contains).findFirst()),
                changed(fields, names));
    }

    private static Optional<String> changed(List<RetsMetadata.Field> fields, List<String> names) {
        var byType =
                fields.stream()
                        .filter(field -> field.dataType().equalsIgnoreCase("DateTime"))
                        .map(RetsMetadata.Field::systemName)
                        .filter(name -> CHANGED.matcher(name).matches())
                        .filter(name -> !name.toLowerCase(Locale.ROOT).contains("photo"))
                        .findFirst();
        return byType.or(() -> names.stream().filter("ModificationTimestamp"::equals).findFirst());
    }

    private static List<String> columns(RetsSession session, String resource, String className)
            throws IOException {
        var one =
                SearchRequest.of(resource, className, SearchRequest.EVERYTHING)
                        .limit(1)
                        .counting(SearchRequest.Count.NONE);
        try (var rows = session.search(one)) {
            return rows.next() ? rows.columns() : List.of();
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException;
    }

    /** A server that does not tell is no reason to stop; one that cannot be reached is. */
    private static <T> T told(Question<T> question, T otherwise) throws IOException {
        try {
            return question.ask();
        } catch (HttpFailure failure) {
            throw failure;
        } catch (RetsFailure failure) {
            return otherwise;
        }
    }
}
