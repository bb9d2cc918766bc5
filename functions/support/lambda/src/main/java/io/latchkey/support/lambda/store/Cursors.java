package io.latchkey.support.lambda.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.latchkey.support.lambda.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The place where a list's next page begins, opaque to callers. A cursor can be forged but not used
 * to leave its list: whatever it says, the key condition of the query names the caller's own team,
 * and a cursor of another partition is refused here.
 */
public final class Cursors {
    private static final int LONGEST = 2048;
    private static final TypeReference<TreeMap<String, String>> STRINGS = new TypeReference<>() {};

    private Cursors() {}

    /**
     * The cursor for the page after this key, or empty where the list ends. Key attributes must be
     * strings.
     */
    public static Optional<String> after(Map<String, AttributeValue> lastEvaluatedKey) {
        if (lastEvaluatedKey.isEmpty()) {
            return Optional.empty();
        }
        var plain = new TreeMap<String, String>();
        lastEvaluatedKey.forEach((name, value) -> plain.put(name, value.s()));
        var json = Json.write(plain).getBytes(StandardCharsets.UTF_8);
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(json));
    }

    /**
     * The key to start from.
     *
     * @param partitionName the queried partition key's attribute, {@code pk} or an index's
     * @param partition the value that this query will use for it
     * @throws InvalidCursor when it was not made for this list
     */
    public static Map<String, AttributeValue> start(
            String cursor, String partitionName, String partition) {
        var plain = decode(cursor);
        if (!partition.equals(plain.get(partitionName))) {
            throw new InvalidCursor();
        }
        var key = new TreeMap<String, AttributeValue>();
        plain.forEach((name, value) -> key.put(name, AttributeValue.fromS(value)));
        return key;
    }

    private static Map<String, String> decode(String cursor) {
        if (cursor.length() > LONGEST) {
            throw new InvalidCursor();
        }
        try {
            var json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Json.strict().readValue(json, STRINGS);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new InvalidCursor(e);
        }
    }

    /** The caller sent a cursor that this list never gave. */
    public static final class InvalidCursor extends RuntimeException {
        private static final String TEXT = "the cursor was not made for this list";

        InvalidCursor() {
            super(TEXT);
        }

        InvalidCursor(Throwable cause) {
            super(TEXT, cause);
        }
    }
}
