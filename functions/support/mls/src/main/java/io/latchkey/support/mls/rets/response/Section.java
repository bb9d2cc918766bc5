package io.latchkey.support.mls.rets.response;

import java.util.Map;

/**
 * The METADATA element that rows stand in.
 *
 * @param name in upper case, as {@code METADATA-TABLE}
 * @param attributes by lower-case name, as {@code resource} and {@code class}
 */
public record Section(String name, Map<String, String> attributes) {
    public Section {
        attributes = Map.copyOf(attributes);
    }

    /** Empty where the server gives none. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
