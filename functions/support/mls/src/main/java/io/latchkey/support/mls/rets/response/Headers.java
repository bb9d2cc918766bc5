package io.latchkey.support.mls.rets.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Header fields of an answer or of a part of one, the first of each name, names in any case. */
public record Headers(Map<String, String> fields) {
    public static final Headers NONE = new Headers(Map.of());

    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,]+)");
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"]*)\"|([^;]*))");

    public Headers {
        var lower = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        fields = Map.copyOf(lower);
    }

    static Headers parse(List<String> lines) {
        var fields = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
        return new Headers(fields);
    }

    /** The value as it was written, without surrounding space; the name in lower case. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Without parameters, in lower case; empty where there is none. */
    public String contentType() {
        var all = get("content-type").orElse("");
        return all.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public Optional<String> charset() {
        var found = CHARSET.matcher(get("content-type").orElse(""));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    Optional<String> boundary() {
        var found = BOUNDARY.matcher(get("content-type").orElse(""));
        if (!found.find()) {
            return Optional.empty();
        }
        var quoted = Optional.ofNullable(found.group(1));
        return quoted.or(() -> Optional.ofNullable(found.group(2)))
                .map(String::strip)
                .filter(boundary -> !boundary.isEmpty());
    }

    /** In bytes; empty where it is missing or no number. */
    Optional<Long> contentLength() {
        return get("content-length")
                .filter(digits -> digits.matches("[0-9]{1,15}"))
                .map(Long::valueOf);
    }
}
