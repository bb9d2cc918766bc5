package io.latchkey.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.latchkey.notifications.domain.MessageFailed;
import io.latchkey.notifications.domain.MessageRequested;
import io.latchkey.notifications.domain.MessageSent;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this concern reads and says, held against the contract both ways. */
class EventSchemasTest {
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @ParameterizedTest
    @ValueSource(classes = {MessageRequested.class, MessageSent.class, MessageFailed.class})
    void aSampleIsReadAndWrittenBackUnchanged(Class<?> type) {
        var sample = read("samples/" + type.getSimpleName() + ".json");
        assertThat(schema(type).validate(sample.path("data"))).isEmpty();

        var data = Json.read(sample.toString(), EventEnvelope.class).dataAs(type);
        var again = Json.read(Json.write(data), JsonNode.class);
        assertThat(again).isEqualTo(sample.path("data"));
    }

    @ParameterizedTest
    @ValueSource(classes = {MessageRequested.class, MessageSent.class, MessageFailed.class})
    void recordAndSchemaNameTheSameFields(Class<?> type) {
        var inSchema = new TreeSet<String>();
        read("schemas/" + type.getSimpleName() + ".v1.json")
                .path("properties")
                .fieldNames()
                .forEachRemaining(inSchema::add);
        var inRecord =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inRecord).containsExactlyElementsOf(inSchema);
    }

    @Test
    void aFieldThatNoSchemaKnowsIsNoticed() {
        var data = (ObjectNode) read("samples/MessageSent.json").path("data").deepCopy();
        assertThat(schema(MessageSent.class).validate(data.put("surprise", 1))).hasSize(1);
    }

    private static JsonSchema schema(Class<?> type) {
        return SCHEMAS.getSchema(read("schemas/" + type.getSimpleName() + ".v1.json"));
    }

    private static JsonNode read(String path) {
        try (InputStream in = EventSchemasTest.class.getResourceAsStream("/events/" + path)) {
            return Json.strict().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
