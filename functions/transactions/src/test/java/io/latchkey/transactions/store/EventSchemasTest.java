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
import io.latchkey.transactions.domain.ChangeInputs;
import io.latchkey.transactions.domain.Deals;
import io.latchkey.transactions.domain.InputChange;
import io.latchkey.transactions.domain.event.DeadlineCompleted;
import io.latchkey.transactions.domain.event.MessageRequested;
import io.latchkey.transactions.domain.event.TransactionEvent;
import io.latchkey.transactions.domain.table.TableEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
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
    private static final JsonSchema ENVELOPE = schema("envelope.v1");
    private static final Origin ORIGIN = new Origin(new TeamId("demo"), "user-ana", "req_1");
    private static final String EVENT_ID = "evt_01JDEM0EVT0000000000000001";

    /** Those of notifications, and what histories may hold and nothing emits any more. */
    private static final Set<String> OF_OTHERS =
            Set.of("MessageSent", "MessageFailed", "DeadlineMet");

    static Stream<Class<? extends TransactionEvent>> types() {
        return Arrays.stream(TransactionEvent.class.getPermittedSubclasses())
                .map(type -> type.<TransactionEvent>asSubclass(TransactionEvent.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleIsReadAndWrittenBackUnchanged(Class<? extends TransactionEvent> type) {
        var sample = read("samples/" + type.getSimpleName() + ".json");
        assertThat(ENVELOPE.validate(sample)).isEmpty();
        assertThat(schema(type).validate(sample.path("data"))).isEmpty();

        var envelope = Json.read(sample.toString(), EventEnvelope.class);
        var data = EventJson.data(envelope, type);
        var again = EventJson.envelope(ORIGIN, EVENT_ID, Deals.opened(), data);
        assertThat(again.type()).isEqualTo(type.getSimpleName());
        assertThat(again.version()).isEqualTo(sample.path("version").asInt());
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
        read(path(type)).path("properties").fieldNames().forEachRemaining(inSchema::add);
        assertThat(inRecord).containsExactlyElementsOf(inSchema);
    }

    @Test
    void whatADealReallyEmitsKeepsItsSchema() {
        var opened = Deals.opening();
        var recalculated = Deals.recalculation(opened.next());
        var pinned = InputChange.pin("closing", LocalDate.of(2026, 12, 21), "the lender asked");
        var changed = Deals.changed(ChangeInputs.change(recalculated.next(), pinned, Deals.ACT));
        var moved = Deals.recalculation(changed.next());
        var events =
                Stream.of(opened, recalculated, changed, moved)
                        .flatMap(each -> each.events().stream())
                        .toList();
        assertThat(events).hasAtLeastOneElementOfType(MessageRequested.class);
        events.forEach(event -> {
            var envelope = EventJson.envelope(ORIGIN, EVENT_ID, opened.next(), event);
            assertThat(schema(event.getClass()).validate(envelope.data()))
                    .as(envelope.type())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("ofTables")
    void aSampleOfATableIsReadAndWrittenBackUnchanged(Class<? extends TableEvent> type) {
        var sample = read("samples/" + type.getSimpleName() + ".json");
        assertThat(ENVELOPE.validate(sample)).isEmpty();
        assertThat(schema(type.getSimpleName() + ".v1").validate(sample.path("data"))).isEmpty();
        var data = Json.read(sample.path("data").toString(), type);
        assertThat(Json.read(Json.write(data), JsonNode.class)).isEqualTo(sample.path("data"));
    }

    static Stream<Class<? extends TableEvent>> ofTables() {
        return Arrays.stream(TableEvent.class.getPermittedSubclasses())
                .map(type -> type.<TableEvent>asSubclass(TableEvent.class));
    }

    @Test
    void aFieldThatNoSchemaKnowsIsNoticed() {
        var data = read("samples/DeadlineCompleted.json").path("data").deepCopy();
        ((ObjectNode) data).put("surprise", 1);
        assertThat(schema(DeadlineCompleted.class).validate(data)).hasSize(1);
    }

    @Test
    void eventsThatOthersEmitOrNobodyAnyMoreHaveSchemasAndSamplesToo() {
        for (var type : OF_OTHERS) {
            var sample = read("samples/" + type + ".json");
            assertThat(schema(type + ".v1").validate(sample.path("data"))).as(type).isEmpty();
        }
    }

    /**
     * What every version promised when it first came out. A property may be added here with its
     * schema; none is taken out, and none becomes compulsory or stops being so.
     */
    @Test
    void eventsOnlyGrow() {
        var promised = new TreeMap<String, Set<String>>();
        for (var name : Promises.OF_EVENTS.keySet()) {
            promised.put(name, promises(read("schemas/" + name + ".json")));
        }
        assertThat(promised).isEqualTo(Promises.OF_EVENTS);
        assertThat(types().map(type -> type.getSimpleName() + ".v" + EventJson.version(type)))
                .allSatisfy(name -> assertThat(Promises.OF_EVENTS).containsKey(name));
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
                .map(name ->
                        switch (name) {
                            case "from" -> "old";
                            case "to" -> "new";
                            case "fromAt" -> "oldAt";
                            case "toAt" -> "newAt";
                            default -> name;
                        })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonSchema schema(Class<? extends TransactionEvent> type) {
        return SCHEMAS.getSchema(read(path(type)));
    }

    private static String path(Class<? extends TransactionEvent> type) {
        return "schemas/" + type.getSimpleName() + ".v" + EventJson.version(type) + ".json";
    }

    private static JsonSchema schema(String name) {
        return SCHEMAS.getSchema(read("schemas/" + name + ".json"));
    }

    private static JsonNode read(String path) {
        try (InputStream in = EventSchemasTest.class.getResourceAsStream("/events/" + path)) {
            return Json.strict().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
