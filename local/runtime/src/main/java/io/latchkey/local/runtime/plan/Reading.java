package io.latchkey.local.runtime.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.local.runtime.template.Fields;
import io.latchkey.local.runtime.template.Resolver;
import io.latchkey.local.runtime.template.Resource;
import java.nio.file.Path;
import java.util.Map;

/**
 * One resource in the course of being read.
 *
 * @param fields its properties; all of them are to be read
 */
record Reading(Resource resource, Fields fields, Surroundings around) {
    /** What every reader needs. */
    record Surroundings(
            Blueprint plan,
            Resolver resolver,
            Names names,
            Place place,
            Map<String, Path> assets) {}

    Blueprint plan() {
        return around.plan();
    }

    String id() {
        return resource.id();
    }

    String place() {
        return resource.place();
    }

    String name() {
        return around.names().name(resource, around.resolver());
    }

    String arn() {
        return around.names().arn(resource, around.resolver());
    }

    /** The value of {@code Ref} on this resource. */
    String ref() {
        return around.names().ref(resource, around.resolver());
    }

    JsonNode document(String property) {
        return fields.json(property).orElseThrow(() -> fields.refuse(property, "is missing"));
    }
}
