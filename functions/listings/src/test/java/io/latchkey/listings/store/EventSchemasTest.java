package io.latchkey.listings.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.latchkey.listings.domain.AddListing;
import io.latchkey.listings.domain.Homes;
import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.event.ListingEvent;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.model.TeamId;
import io.latchkey.support.lambda.Json;
import io.latchkey.support.lambda.events.EventEnvelope;
import io.latchkey.support.lambda.events.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Origin ORIGIN = new Origin(new TeamId("demo"), "user-ana", "req_1");

    /** The fields of every version 1; a question mark stands after those that may be absent. */
    private static final Map<String, Set<String>> PROMISES =
            Map.of(
                    "ListingAdded", Set.of("offer", "source?", "propertyType?", "city?"),
                    "ListingChanged", Set.of("old", "new", "changes"),
                    "ListingWithdrawn", Set.of("old", "new"),
                    "ListingPhotoChanged", Set.of("mediaKey", "change", "reason?"),
                    "OpenHouseScheduled", Set.of("openHouseKey", "starts", "ends", "type"),
                    "OpenHouseCanceled", Set.of("openHouseKey", "starts", "ends"));

    static Stream<Class<? extends ListingEvent>> types() {
        return Arrays.stream(ListingEvent.class.getPermittedSubclasses())
                .map(type -> type.<ListingEvent>asSubclass(ListingEvent.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleIsReadAndWrittenBackUnchanged(Class<? extends ListingEvent> type) {
        var sample = read("samples/" + type.getSimpleName() + ".json");
        assertThat(schema("envelope").validate(sample)).isEmpty();
        assertThat(schema(type.getSimpleName()).validate(sample.path("data"))).isEmpty();

        var envelope = Json.read(sample.toString(), EventEnvelope.class);
        var data = Documents.data(envelope, type);
        var listing =
                AddListing.add(
                                new ListingKey("lst_01JDEM0DEA1000000000000001"),
                                Facts.written(Homes.juniperWay()),
                                Homes.NOW)
                        .next();
        var again = Documents.envelope(ORIGIN, "evt_01JDEM0EVT0000000000000001", listing, data);
        assertThat(again.type()).isEqualTo(type.getSimpleName());
        assertThat(Json.read(again.data().toString(), JsonNode.class))
                .isEqualTo(sample.path("data"));
        assertThat(Documents.read(Documents.write(listing))).isEqualTo(listing);
    }

    @Test
    void eventsOnlyGrow() {
        var promised = new TreeMap<String, Set<String>>();
        types().map(Class::getSimpleName)
                .forEach(
                        type -> promised.put(type, promises(read("schemas/" + type + ".v1.json"))));
        assertThat(promised).isEqualTo(PROMISES);
    }

    @Test
    void aFieldThatNoSchemaKnowsIsNoticed() {
        var data = read("samples/ListingAdded.json").path("data").deepCopy();
        ((ObjectNode) data).put("surprise", 1);
        assertThat(schema("ListingAdded").validate(data)).hasSize(1);
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
