package io.latchkey.local.services.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.storage.AtomicFile;
import io.latchkey.local.services.wire.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who can sign in, and with which password. */
final class Accounts {
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, PasswordHash> passwords = new LinkedHashMap<>();

    /** Compared when nobody has the address, so that both answers take the same time. */
    private final PasswordHash nobodys;

    Accounts(Path file, List<Seed> seeds) {
        AtomicFile stored = new AtomicFile(file);
        ObjectNode before = stored.read().flatMap(Json::read).orElseGet(Json::object);
        before.path("users").forEach(this::restore);
        seeds.forEach(this::seed);
        nobodys = PasswordHash.ofNobody();
        ObjectNode after = json();
        if (!after.equals(before)) {
            stored.write(Json.bytes(after));
        }
    }

    List<User> all() {
        return List.copyOf(users.values());
    }

    Optional<User> byEmail(String email) {
        return Optional.ofNullable(users.get(email.strip().toLowerCase(Locale.ROOT)));
    }

    Optional<User> bySubject(String subject) {
        return users.values().stream().filter(user -> user.subject().equals(subject)).findFirst();
    }

    /** The user with that address and password; says no in the same time for either mistake. */
    Optional<User> signIn(String email, String password) {
        Optional<User> user = byEmail(email);
        PasswordHash hash =
                user.map(found -> passwords.getOrDefault(found.email(), nobodys)).orElse(nobodys);
        boolean right = hash.matches(password);
        return user.filter(_ -> right);
    }

    private void seed(Seed seed) {
        users.put(seed.email(), seed.user());
        passwords.computeIfAbsent(seed.email(), _ -> PasswordHash.of(seed.password()));
    }

    private void restore(JsonNode node) {
        List<String> groups = node.path("groups").valueStream().map(JsonNode::asText).toList();
        User user =
                new User(
                        Json.text(node, "subject"),
                        Json.text(node, "email"),
                        Json.text(node, "name"),
                        Json.text(node, "team"),
                        groups);
        users.put(user.email(), user);
        passwords.put(
                user.email(),
                new PasswordHash(
                        node.path("rounds").asInt(),
                        Json.text(node, "salt"),
                        Json.text(node, "hash")));
    }

    private ObjectNode json() {
        ObjectNode all = Json.object();
        ArrayNode list = all.putArray("users");
        users.values().forEach(user -> write(user, list.addObject()));
        return all;
    }

    private void write(User user, ObjectNode node) {
        PasswordHash password = passwords.getOrDefault(user.email(), nobodys);
        node.put("subject", user.subject())
                .put("email", user.email())
                .put("name", user.name())
                .put("team", user.team());
        user.groups().forEach(node.putArray("groups")::add);
        node.put("rounds", password.rounds())
                .put("salt", password.salt())
                .put("hash", password.hash());
    }
}
