package io.latchkey.local.services.bedrock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.Call;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.Refusal;
import io.latchkey.local.services.wire.WireService;
import java.util.List;
import java.util.Optional;

/**
 * Bedrock's runtime, under {@code /model/}. Embeddings are real; Converse is throttled, as a busy
 * Bedrock would, unless a model endpoint is configured.
 */
public final class Bedrock implements WireService {
    private final TitanEmbedding titan = new TitanEmbedding();
    private final Optional<ModelEndpoint> endpoint;

    public Bedrock(Optional<ModelEndpoint> endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Answer answer(Call call) {
        try {
            return route(call);
        } catch (Refusal refusal) {
            return refusal.answer("application/json");
        }
    }

    private Answer route(Call call) throws Refusal {
        List<String> segments = call.segmentsAfter("/model").orElse(List.of());
        if (segments.size() != 2 || !call.method().equals("POST")) {
            throw unknown();
        }
        Optional<ObjectNode> input = Json.read(call.body());
        if (input.isEmpty()) {
            throw Refusal.validation(
                    "Malformed input request, please reformat your input and try again.");
        }
        String modelId = segments.getFirst();
        return switch (segments.getLast()) {
            case "invoke" -> invoke(modelId, input.get());
            case "converse" -> converse(modelId, call.body());
            case "converse-stream", "invoke-with-response-stream" -> throw throttled();
            default -> throw unknown();
        };
    }

    private Answer invoke(String modelId, ObjectNode input) throws Refusal {
        if (!modelId.equals(TitanEmbedding.MODEL_ID)) {
            throw Refusal.validation("The provided model identifier is invalid.");
        }
        return titan.answer(input);
    }

    private Answer converse(String modelId, byte[] body) throws Refusal {
        return endpoint.orElseThrow(Bedrock::throttled).converse(modelId, body);
    }

    private static Refusal throttled() {
        return new Refusal(
                429, "ThrottlingException", "Too many requests, please wait before trying again.");
    }

    private static Refusal unknown() {
        return new Refusal(404, "UnknownOperationException", "There is no such operation.");
    }
}
