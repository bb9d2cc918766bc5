package io.latchkey.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Functions written in a line, which remember the events they were given. */
public final class Functions implements Invoker {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Body> bodies = new ConcurrentHashMap<>();
    private final List<Called> calls = new CopyOnWriteArrayList<>();

    /** A function's code. */
    @FunctionalInterface
    public interface Body {
        String answer(JsonNode event) throws InvocationFailed, InvocationThrottled;
    }

    /** One invocation. */
    public record Called(String functionId, JsonNode event) {}

    public Functions with(String functionId, Body body) {
        bodies.put(functionId, body);
        return this;
    }

    public Functions answering(String functionId, String payload) {
        return with(functionId, _ -> payload);
    }

    public List<JsonNode> eventsOf(String functionId) {
        return calls.stream()
                .filter(call -> call.functionId().equals(functionId))
                .map(Called::event)
                .toList();
    }

    public JsonNode lastEventOf(String functionId) {
        return eventsOf(functionId).getLast();
    }

    @Override
    public byte[] invoke(String functionId, byte[] event)
            throws InvocationFailed, InvocationThrottled {
        JsonNode read = read(event);
        calls.add(new Called(functionId, read));
        Body body = bodies.get(functionId);
        if (body == null) {
            throw new InvocationFailed("NoSuchFunction", functionId);
        }
        return body.answer(read).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(byte[] event) {
        try {
            return JSON.readTree(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
