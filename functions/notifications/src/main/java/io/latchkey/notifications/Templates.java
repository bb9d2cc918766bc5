package io.latchkey.notifications;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.latchkey.model.InvalidValue;
import io.latchkey.notifications.domain.MessageRequested;
import io.latchkey.notifications.domain.RenderedMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The messages' words: {@code templates/<name>.subject.txt}, {@code .text.txt} and {@code .html},
 * in Mustache.
 */
final class Templates {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,40}");
    private static final int LONGEST_SUBJECT = 200;

    private final String webAddress;

    /**
     * @param webAddress where links in messages lead, with no slash at its end
     */
    Templates(String webAddress) {
        this.webAddress = webAddress;
    }

    /**
     * The message that the request asks for; in HTML every variable is escaped.
     *
     * @throws InvalidValue when there is no such template, or a variable of it is missing
     */
    RenderedMessage render(MessageRequested request) {
        if (!NAME.matcher(request.template()).matches()) {
            throw new InvalidValue("template", "is a name of lower-case letters and hyphens");
        }
        Map<String, Object> values = new HashMap<>(request.variables());
        values.put("recipientName", request.to().name());
        values.put("reason", request.reason());
        values.put("cause", request.cause());
        values.put("webAddress", webAddress);
        var subject =
                fill(request.template() + ".subject.txt", values, false)
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip();
        return new RenderedMessage(
                request.to(),
                subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
                fill(request.template() + ".text.txt", values, false),
                fill(request.template() + ".html", values, true));
    }

    private static String fill(String resource, Map<String, Object> values, boolean html) {
        var compiler = Mustache.compiler().escapeHTML(html);
        try {
            return compiler.compile(read(resource)).execute(values);
        } catch (MustacheException.Context e) {
            throw new InvalidValue("variables." + e.key, "is needed by the template " + resource);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Templates.class.getResourceAsStream("/templates/" + resource)) {
            if (in == null) {
                throw new InvalidValue("template", "is one that exists");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + resource, e);
        }
    }
}
