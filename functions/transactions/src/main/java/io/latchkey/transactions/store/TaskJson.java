package io.latchkey.transactions.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.support.lambda.Json;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.forms.RuleWords;
import java.io.IOException;
import java.util.Map;

/**
 * Rules of tasks as they are stored: a deal has many, so what a rule means when nothing is said is
 * left unsaid.
 */
abstract class TaskJson {
    private static final String NAMELESS = "task";
    private static final Map<String, String> UNSAID =
            Map.of(
                    "unit", "days",
                    "count", "calendar",
                    "holidays", "none",
                    "roll", "none",
                    "endOfDay", "23:59",
                    "effect", "none");

    @JsonSerialize(using = Write.class)
    @JsonDeserialize(using = Read.class)
    abstract DeadlineRule rule();

    static final class Write extends JsonSerializer<DeadlineRule> {
        @Override
        public void serialize(DeadlineRule rule, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            var words = (ObjectNode) Json.tree(RuleWords.of(rule));
            // Every task aims at its day, and its rule has its id and title.
            words.remove("id");
            words.remove("label");
            words.remove("strength");
            UNSAID.forEach((field, usual) -> {
                if (words.path(field).asText().equals(usual)) {
                    words.remove(field);
                }
            });
            out.writeTree(words);
        }
    }

    static final class Read extends JsonDeserializer<DeadlineRule> {
        @Override
        public DeadlineRule deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return context.readValue(in, RuleWords.class).named(NAMELESS).rule();
        }
    }
}
