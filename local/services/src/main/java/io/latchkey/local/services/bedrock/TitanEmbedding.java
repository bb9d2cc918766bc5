package io.latchkey.local.services.bedrock;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.Refusal;
import java.util.Set;

/**
 * {@code amazon.titan-embed-text-v2:0} in its own format, with another model's vectors. Of Titan's
 * sizes 512 and 1024 are answered, the 384 real numbers followed by zeros: length, distance and
 * cosine are those of the 384. 256 is refused, for fewer numbers than the model has would be made
 * up. The vectors have length one even where {@code normalize} is false.
 */
final class TitanEmbedding {
    static final String MODEL_ID = "amazon.titan-embed-text-v2:0";
    private static final Set<Integer> TITANS = Set.of(256, 512, 1024);
    private static final Set<String> MEMBERS =
            Set.of("inputText", "dimensions", "normalize", "embeddingTypes");
    private static final int LONGEST = 50_000;

    private final SentenceModel model = new SentenceModel();

    Answer answer(ObjectNode input) throws Refusal {
        String text = text(input);
        int dimensions = dimensions(input);
        SentenceModel.Vector vector = model.embed(text);
        ObjectNode answer = Json.object();
        write(vector, dimensions, answer.putArray("embedding"));
        answer.put("inputTextTokenCount", vector.tokens());
        write(vector, dimensions, answer.putObject("embeddingsByType").putArray("float"));
        return Answer.bytes(200, "application/json", Json.bytes(answer))
                .with("x-amzn-bedrock-input-token-count", Integer.toString(vector.tokens()))
                .with(
                        "x-latchkey-model",
                        SentenceModel.NAME
                                + "; dimensions="
                                + SentenceModel.DIMENSIONS
                                + "; padded-to="
                                + dimensions);
    }

    private static String text(ObjectNode input) throws Refusal {
        for (String name : (Iterable<String>) input::fieldNames) {
            if (!MEMBERS.contains(name)) {
                throw malformed("extraneous key [" + name + "] is not permitted");
            }
        }
        String text = Json.text(input, "inputText");
        if (text.isBlank()) {
            throw malformed("inputText: expected minLength: 1, actual: 0");
        }
        if (text.length() > LONGEST) {
            throw malformed("inputText: expected maxLength: 50000, actual: " + text.length());
        }
        boolean floats =
                input.path("embeddingTypes")
                        .valueStream()
                        .allMatch(t -> t.asText().equals("float"));
        if (!floats) {
            throw malformed("embeddingTypes: only float is available on one machine");
        }
        return text;
    }

    private static int dimensions(ObjectNode input) throws Refusal {
        int asked = input.has("dimensions") ? input.path("dimensions").asInt() : 1024;
        if (!TITANS.contains(asked)) {
            throw malformed(
                    "dimensions: " + asked + " is not a valid value, supported: [256, 512, 1024]");
        }
        if (asked < SentenceModel.DIMENSIONS) {
            throw malformed(
                    "dimensions: the model on one machine has 384 dimensions and cannot answer with "
                            + asked
                            + "; ask for 512 or 1024");
        }
        return asked;
    }

    private static void write(SentenceModel.Vector vector, int dimensions, ArrayNode list) {
        vector.values().forEach(list::add);
        for (int i = vector.values().size(); i < dimensions; i++) {
            list.add(0f);
        }
    }

    private static Refusal malformed(String what) {
        return Refusal.validation(
                "Malformed input request: " + what + ", please reformat your input and try again.");
    }
}
