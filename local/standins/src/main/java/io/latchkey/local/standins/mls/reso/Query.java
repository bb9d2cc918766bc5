package io.latchkey.local.standins.mls.reso;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The options of a request, decoded. */
record Query(Map<String, String> options) {
    static Query of(String raw) {
        var options = new LinkedHashMap<String, String>();
        for (var pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                options.put(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Query(options);
    }

    Optional<String> get(String option) {
        return Optional.ofNullable(options.get(option)).filter(text -> !text.isBlank());
    }

    Optional<Integer> number(String option) {
        try {
            return get(option).map(Integer::valueOf).filter(number -> number >= 0);
        } catch (NumberFormatException e) {
            throw new BadQuery(option + " is a number");
        }
    }

    /** The raw query with another continuation and without what it replaces. */
    String continuedAt(String token) {
        var text = new StringBuilder();
        options.forEach((name, value) -> {
            if (!name.equals("$skiptoken") && !name.equals("$skip")) {
                text.append(name).append('=').append(encoded(value)).append('&');
            }
        });
        return text.append("$skiptoken=").append(encoded(token)).toString();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
