package io.latchkey.support.mls.rets;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Query parameters; a space is %20, because not every server reads a plus sign as one. */
final class Parameters {
    private Parameters() {}

    static URI in(URI url, Map<String, String> parameters) {
        var query =
                parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        var text = url.toString();
        return URI.create(text + (url.getRawQuery() == null ? "?" : "&") + query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
