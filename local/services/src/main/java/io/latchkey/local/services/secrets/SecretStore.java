package io.latchkey.local.services.secrets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.storage.AtomicFile;
import io.latchkey.local.services.wire.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** All secrets in one file that only its owner may read; each change replaces the file whole. */
final class SecretStore {
    private final Map<String, Secret> secrets = new TreeMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicFile file;
    private final Clock clock;

    SecretStore(Path path, Clock clock) {
        this.file = new AtomicFile(path);
        this.clock = clock;
        ObjectNode stored = file.read().flatMap(Json::read).orElseGet(Json::object);
        stored.path("secrets")
                .valueStream()
                .map(Secret::from)
                .forEach(secret -> secrets.put(secret.name(), secret));
    }

    /** By name, by ARN, or by ARN without its last six characters. */
    Optional<Secret> find(String id) {
        return all().stream()
                .filter(secret ->
                        secret.name().equals(id)
                                || secret.arn().equals(id)
                                || secret.arn().replaceFirst("-[A-Za-z0-9]{6}$", "").equals(id))
                .findFirst();
    }

    /** In the order of their names, less those whose time has run out. */
    List<Secret> all() {
        long now = clock.instant().getEpochSecond();
        lock.lock();
        try {
            return secrets.values().stream()
                    .filter(secret -> secret.deleteAt() == 0 || secret.deleteAt() > now)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Puts what the change makes of the secret of that name; an empty answer removes it. */
    Optional<Secret> change(String name, Function<Optional<Secret>, Optional<Secret>> change) {
        lock.lock();
        try {
            Optional<Secret> before = all().stream().filter(s -> s.name().equals(name)).findFirst();
            Optional<Secret> after = change.apply(before);
            after.ifPresentOrElse(secret -> secrets.put(name, secret), () -> secrets.remove(name));
            if (!after.equals(before)) {
                save();
            }
            return after;
        } finally {
            lock.unlock();
        }
    }

    private void save() {
        ObjectNode node = Json.object();
        var list = node.putArray("secrets");
        secrets.values().forEach(secret -> list.add(secret.json()));
        file.write(Json.bytes(node));
    }
}
