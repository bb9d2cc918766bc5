package io.latchkey.support.mls.reso;

import io.latchkey.model.InvalidValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What to ask of one resource, before it becomes an address.
 *
 * @param path of the resource, such as {@code Property}
 * @param options OData's system query options and the provider's own parameters, in their order
 * @param pageSize asked for by preference and, where {@code $top} is among the options, by it
 */
public record ResoQuery(String path, Map<String, String> options, int pageSize) {
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");

    public ResoQuery {
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            throw new InvalidValue("resource", "is the name of a resource, such as Property");
        }
        if (pageSize < 1) {
            throw new InvalidValue("pageSize", "is 1 or more");
        }
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public static ResoQuery of(String resource, int pageSize) {
        return new ResoQuery(resource, Map.of(), pageSize);
    }

    public ResoQuery filter(Optional<String> expression) {
        return expression.map(text -> with("$filter", text)).orElse(this);
    }

    public ResoQuery select(List<String> fields) {
        return fields.isEmpty() ? this : with("$select", String.join(",", fields));
    }

    public ResoQuery expand(Optional<String> expression) {
        return expression.map(text -> with("$expand", text)).orElse(this);
    }

    public ResoQuery orderBy(String expression) {
        return with("$orderby", expression);
    }

    public ResoQuery top(int rows) {
        return with("$top", String.valueOf(rows));
    }

    public ResoQuery skip(long rows) {
        return with("$skip", String.valueOf(rows));
    }

    /** One option more, or another value for it. */
    public ResoQuery with(String option, String value) {
        var more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new ResoQuery(path, more, pageSize);
    }

    URI on(ResoService service) {
        var query =
                options.entrySet().stream()
                        .map(option -> encoded(option.getKey()) + "=" + encoded(option.getValue()))
                        .collect(Collectors.joining("&"));
        return service.at(query.isEmpty() ? path : path + "?" + query);
    }

    /** Blanks as %20 and the dollar as it is: some servers know neither plus sign nor %24. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%24", "$")
                .replace("%2C", ",");
    }
}
