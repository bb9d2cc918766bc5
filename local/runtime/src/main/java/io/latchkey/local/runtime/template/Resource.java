package io.latchkey.local.runtime.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One resource as the template writes it, before its references are resolved. */
public record Resource(String id, String type, JsonNode properties, List<String> dependsOn) {
    public Resource {
        dependsOn = List.copyOf(dependsOn);
    }

    /** How errors name it. */
    public String place() {
        return id + " (" + type + ")";
    }
}
