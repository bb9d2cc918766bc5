package io.latchkey.transactions.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import io.latchkey.transactions.domain.Deals;
import io.latchkey.transactions.domain.Recalculate;
import io.latchkey.transactions.domain.event.TransactionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final JsonSchema ENVELOPE = schema("envelope");
    private static final Origin ORIGIN = new Origin(new TeamId("demo"), "user-ana", "req_1");
    private static final String EVENT_ID = "evt_01JDEM0EVT0000000000000001";
    private static final Set<String> OF_NOTIFICATIONS = Set.of("MessageSent", "MessageFailed");

    static Stream<Class<? extends TransactionEvent>> types() {
        return Arrays.stream(TransactionEvent.class.getPermittedSubclasses())
                .map(type -> type.<TransactionEvent>asSubclass(TransactionEvent.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleIsReadAndWrittenBackUnchanged(Class<? extends TransactionEvent> type) {
        var sample = read("samples/" + type.getSimpleName() + ".json");
        assertThat(ENVELOPE.validate(sample)).isEmpty();
        assertThat(schema(type.getSimpleName()).validate(sample.path("data"))).isEmpty();

        var envelope = Json.read(sample.toString(), EventEnvelope.class);
        var data = EventJson.data(envelope, type);
        var again = EventJson.envelope(ORIGIN, EVENT_ID, Deals.opened(), data);
        assertThat(again.type()).isEqualTo(type.getSimpleName());
        assertThat(Json.read(again.data().toString(), JsonNode.class))
                .isEqualTo(sample.path("data"));
        assertThat(ENVELOPE.validate(Json.tree(again))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void recordAndSchemaNameTheSameFields(Class<? extends TransactionEvent> type) {
        var components =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        var inRecord = components.contains("from") ? oldAndNew(components) : components;
        var inSchema = new TreeSet<String>();
        read("schemas/" + type.getSimpleName() + ".v1.json")
                .path("properties")
                .fieldNames()
                .forEachRemaining(inSchema::add);
        assertThat(inRecord).containsExactlyElementsOf(inSchema);
    }

    @Test
    void whatADealReallyEmitsKeepsItsSchema() {
        var opened = Deals.opening();
        var recalculated = Deals.changed(Recalculate.recalculate(opened.next(), Deals.NOW));
        var events = Stream.concat(opened.events().stream(), recalculated.events().stream());
        events.forEach(event -> {
            var envelope = EventJson.envelope(ORIGIN, EVENT_ID, opened.next(), event);
            assertThat(schema(envelope.type()).validate(envelope.data()))
                    .as(envelope.type())
                    .isEmpty();
        });
    }

    @Test
    void aFieldThatNoSchemaKnowsIsNoticed() {
        var data = read("samples/DeadlineMet.json").path("data").deepCopy();
        ((ObjectNode) data).put("surprise", 1);
        assertThat(schema("DeadlineMet").validate(data)).hasSize(1);
    }

    @Test
    void theEventsOfNotificationsHaveSchemasAndSamplesToo() {
        for (var type : OF_NOTIFICATIONS) {
            var sample = read("samples/" + type + ".json");
            assertThat(schema(type).validate(sample.path("data"))).as(type).isEmpty();
        }
    }

    /**
     * What every version 1 promised when it first came out. A property may be added here with its
     * schema; none is taken out, and none becomes compulsory or stops being so.
     */
    @Test
    void eventsOnlyGrow() {
        var promised = new TreeMap<String, Set<String>>();
        var all = Stream.concat(types().map(Class::getSimpleName), OF_NOTIFICATIONS.stream());
        Stream.concat(all, Stream.of("envelope"))
                .forEach(
                        type -> promised.put(type, promises(read("schemas/" + type + ".v1.json"))));
        assertThat(promised).isEqualTo(Promises.OF_VERSION_1);
    }

    private static Set<String> promises(JsonNode schema) {
        var required = new TreeSet<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var promises = new TreeSet<String>();
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(
                        name -> promises.add(required.contains(name) ? name : name + "?"));
        return promises;
    }

    private static Set<String> oldAndNew(Set<String> components) {
        return components.stream()
                .map(name -> name.equals("from") ? "old" : name.equals("to") ? "new" : name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonSchema schema(String type) {
        return SCHEMAS.getSchema(read("schemas/" + type + ".v1.json"));
    }

    private static JsonNode read(String path) {
        try (InputStream in = EventSchemasTest.class.getResourceAsStream("/events/" + path)) {
            return Json.strict().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
