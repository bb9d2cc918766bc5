package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.model.InvalidValue;
import io.latchkey.support.mls.limit.Limit;
import io.latchkey.support.mls.limit.Limits;
import io.latchkey.support.mls.reso.Provider.Reading;
import io.latchkey.support.mls.reso.Provider.Removal;
import io.latchkey.support.mls.reso.Provider.Replication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads {@code providers.json}. */
final class Providers {
    private static final Map<String, Provider> ALL = read();

    private Providers() {}

    static Provider named(String name) {
        return Optional.ofNullable(ALL.get(name))
                .orElseThrow(() ->
                        new InvalidValue(
                                "provider", "is one of " + String.join(", ", ALL.keySet())));
    }

    private static Map<String, Provider> read() {
        try (var in = Providers.class.getResourceAsStream("providers.json")) {
            var all = new TreeMap<String, Provider>();
            for (var node : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
                all.put(node.required("name").asText(), provider(node));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Provider provider(JsonNode node) {
        return new Provider(
                node.required("name").asText(),
                node.required("timestamp").asText(),
                node.required("photosTimestamp").asText(),
                node.required("pageSize").asInt(),
                node.required("expandPageSize").asInt(),
                node.has("replication")
                        ? Optional.of(replication(node.get("replication")))
                        : Optional.empty(),
                Reading.valueOf(node.required("reading").asText()),
                Removal.valueOf(node.required("removal").asText()),
                node.required("originatingSystemRequired").asBoolean(),
                Duration.parse(node.required("overlap").asText()),
                limits(node.required("limits")),
                limits(node.required("mediaLimits")));
    }

    private static Replication replication(JsonNode node) {
        var parameters =
                node.required("parameters").properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asText()));
        return new Replication(
                node.required("path").asText(), parameters, node.required("pageSize").asInt());
    }

    private static Limits limits(JsonNode nodes) {
        return new Limits(nodes.valueStream().map(Providers::limit).toList());
    }

    private static Limit limit(JsonNode node) {
        return new Limit(
                node.required("name").asText(),
                Limit.Unit.valueOf(node.required("unit").asText()),
                node.required("amount").asLong(),
                Duration.parse(node.required("per").asText()));
    }
}
