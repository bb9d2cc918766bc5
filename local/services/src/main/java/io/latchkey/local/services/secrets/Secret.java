package io.latchkey.local.services.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One secret.
 *
 * @param deleteAt epoch second at which it goes for good; 0 while it is not marked for deletion
 * @param versions the newest last; only the current and the previous one are kept
 */
record Secret(String name, String arn, long createdAt, long deleteAt, List<Version> versions) {
    /**
     * One value that the secret had.
     *
     * @param kind {@code SecretString} or {@code SecretBinary} (base64)
     */
    record Version(String id, String kind, String value, long createdAt) {}

    Secret {
        versions = List.copyOf(versions.subList(Math.max(0, versions.size() - 2), versions.size()));
    }

    Secret with(Version version) {
        List<Version> more = new ArrayList<>(versions);
        more.add(version);
        return new Secret(name, arn, createdAt, deleteAt, more);
    }

    Secret deletedAt(long moment) {
        return new Secret(name, arn, createdAt, moment, versions);
    }

    Optional<Version> current() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    Optional<Version> previous() {
        return versions.size() < 2 ? Optional.empty() : Optional.of(versions.getFirst());
    }

    Optional<Version> byId(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    String stage(Version version) {
        return versions.getLast().equals(version) ? "AWSCURRENT" : "AWSPREVIOUS";
    }

    ObjectNode json() {
        ObjectNode node =
                Json.object()
                        .put("name", name)
                        .put("arn", arn)
                        .put("createdAt", createdAt)
                        .put("deleteAt", deleteAt);
        var list = node.putArray("versions");
        for (Version version : versions) {
            list.addObject()
                    .put("id", version.id())
                    .put("kind", version.kind())
                    .put("value", version.value())
                    .put("createdAt", version.createdAt());
        }
        return node;
    }

    static Secret from(JsonNode node) {
        List<Version> versions =
                node.path("versions")
                        .valueStream()
                        .map(one ->
                                new Version(
                                        Json.text(one, "id"),
                                        Json.text(one, "kind"),
                                        Json.text(one, "value"),
                                        one.path("createdAt").asLong()))
                        .toList();
        return new Secret(
                Json.text(node, "name"),
                Json.text(node, "arn"),
                node.path("createdAt").asLong(),
                node.path("deleteAt").asLong(),
                versions);
    }

    /** Never the values: a secret must not reach a log through a record's text. */
    @Override
    public String toString() {
        return "Secret[" + name + "]";
    }
}
