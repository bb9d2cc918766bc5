package io.latchkey.transactions.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A field of a change that takes something back when it is null; one that was not sent is no {@code
 * Given} at all.
 */
@JsonDeserialize(using = Given.Read.class)
record Given<T>(@Nullable T value) {

    /** Reads what the field's own type says. */
    static final class Read extends JsonDeserializer<Given<?>> implements ContextualDeserializer {
        private final @Nullable JavaType type;

        Read() {
            this(null);
        }

        private Read(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(
                DeserializationContext context, BeanProperty property) {
            return new Read(context.getContextualType().containedType(0));
        }

        @Override
        public Given<?> deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return new Given<>(context.readValue(in, type));
        }

        @Override
        public Given<?> getNullValue(DeserializationContext context) {
            return new Given<>(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
