package io.latchkey.support.mls.rets;

import io.latchkey.model.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Media of some records.
 *
 * @param ids {@code key:number}, {@code key:*} for all of a record, or {@code key} for the first
 * @param location whether addresses are wanted instead of bytes
 */
public record ObjectRequest(String resource, String type, List<String> ids, boolean location) {
    public static final String PHOTO = "Photo";

    public ObjectRequest {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new InvalidValue("ids", "holds at least one");
        }
    }

    /** All photos of one record, as bytes. */
    public static ObjectRequest photos(String resource, String key) {
        return new ObjectRequest(resource, PHOTO, List.of(key + ":*"), false);
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("Resource", resource);
        parameters.put("Type", type);
        parameters.put("ID", String.join(",", ids));
        parameters.put("Location", location ? "1" : "0");
        return parameters;
    }
}
