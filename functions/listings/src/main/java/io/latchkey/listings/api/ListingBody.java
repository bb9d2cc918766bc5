package io.latchkey.listings.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.latchkey.model.InvalidValue;
import io.latchkey.support.lambda.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flat body: fields of the Data Dictionary beside what is said about the request itself, which
 * begins with a small letter.
 *
 * @param facts by field; null forgets one
 */
record ListingBody(Map<String, @Nullable Object> facts, Map<String, @Nullable Object> about) {
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    ListingBody {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
    }

    /**
     * Takes a body apart. It is read here, since a null that forgets a field is lost on the way to
     * a map elsewhere.
     *
     * @param known what may be said about this request
     */
    static ListingBody of(String sent, String... known) {
        var facts = read(sent);
        var about = new LinkedHashMap<String, @Nullable Object>();
        for (var name : known) {
            if (facts.containsKey(name)) {
                about.put(name, facts.remove(name));
            }
        }
        return new ListingBody(facts, about);
    }

    private static LinkedHashMap<String, @Nullable Object> read(String sent) {
        try {
            var read = Json.strict().readValue(sent, FIELDS);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw new InvalidValue("", "is one JSON object that has each field once");
        }
        throw new InvalidValue("", "is one JSON object that has each field once");
    }

    /** The version that the caller read. */
    long version() {
        if (about.get("version") instanceof Integer version && version > 0) {
            return version;
        }
        throw new InvalidValue("version", "is the version that you read, a whole number");
    }

    boolean flag(String name) {
        var value = about.get(name);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new InvalidValue(name, "is true or false");
    }

    @Nullable String text(String name) {
        var value = about.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new InvalidValue(name, "is a text");
    }
}
