package io.latchkey.local.services.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import java.util.Map;
import java.util.Optional;

/** AWS's JSON RPC: {@code X-Amz-Target: <prefix>.<Operation>}, one JSON object in and one out. */
public final class JsonProtocol implements WireService {
    /** One operation of a service. */
    @FunctionalInterface
    public interface Operation {
        JsonNode run(ObjectNode input) throws Refusal;
    }

    private final String contentType;
    private final String prefix;
    private final Map<String, Operation> operations;

    /**
     * @param version "1.0" or "1.1"
     * @param prefix what stands before the dot in the target header
     */
    public JsonProtocol(String version, String prefix, Map<String, Operation> operations) {
        this.contentType = "application/x-amz-json-" + version;
        this.prefix = prefix;
        this.operations = Map.copyOf(operations);
    }

    @Override
    public Answer answer(Call call) {
        try {
            return Answer.bytes(200, contentType, Json.bytes(run(call)));
        } catch (Refusal refusal) {
            return refusal.answer(contentType);
        }
    }

    private JsonNode run(Call call) throws Refusal {
        String target = call.header("x-amz-target");
        Operation operation =
                target.startsWith(prefix + ".")
                        ? operations.get(target.substring(prefix.length() + 1))
                        : null;
        if (operation == null) {
            throw new Refusal(
                    400,
                    "UnknownOperationException",
                    "The operation " + target + " is not available on one machine.");
        }
        Optional<ObjectNode> input = Json.read(call.body());
        if (input.isEmpty()) {
            throw new Refusal(400, "SerializationException", "The body is not a JSON object.");
        }
        return operation.run(input.get());
    }
}
