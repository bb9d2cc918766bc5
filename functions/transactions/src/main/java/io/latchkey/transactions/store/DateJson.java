package io.latchkey.transactions.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.forms.FactValues;
import io.latchkey.transactions.forms.RuleWords;
import java.io.IOException;

/** Values of facts and rules as callers write them, in what is stored and in events. */
final class DateJson {
    private DateJson() {}

    static Module module() {
        return new SimpleModule("dates")
                .addSerializer(FactValue.class, new WriteValue())
                .addDeserializer(FactValue.class, new ReadValue())
                .addSerializer(DeadlineRule.class, new WriteRule())
                .addDeserializer(DeadlineRule.class, new ReadRule());
    }

    private static final class WriteValue extends JsonSerializer<FactValue> {
        @Override
        public void serialize(FactValue value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeTree(FactValues.write(value));
        }
    }

    private static final class ReadValue extends JsonDeserializer<FactValue> {
        @Override
        public FactValue deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return FactValues.read("value", context.readTree(in), null);
        }
    }

    private static final class WriteRule extends JsonSerializer<DeadlineRule> {
        @Override
        public void serialize(DeadlineRule rule, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            provider.defaultSerializeValue(RuleWords.of(rule), out);
        }
    }

    private static final class ReadRule extends JsonDeserializer<DeadlineRule> {
        @Override
        public DeadlineRule deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return context.readValue(in, RuleWords.class).rule();
        }
    }
}
