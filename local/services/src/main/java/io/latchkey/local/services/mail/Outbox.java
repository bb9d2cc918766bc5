package io.latchkey.local.services.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.services.storage.AtomicFile;
import io.latchkey.local.services.storage.JsonLines;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What was sent, as it was sent: a file for each message and a journal of what they are. The newest
 * 5,000 are shown; older ones stay on disk.
 */
public final class Outbox {
    private static final int SHOWN = 5_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{10,80}");

    private final Deque<Message> newestFirst = new ArrayDeque<>();
    private final JsonLines journal;
    private final Path directory;

    public Outbox(Path directory) {
        this.directory = directory;
        this.journal = new JsonLines(directory.resolve("messages.jsonl"));
        journal.read().stream().map(Message::from).forEach(this::show);
    }

    /** An id in the form of SES's: the moment in hexadecimal, then a UUID. */
    static String newId(Instant now) {
        return "%016x-%s-000000".formatted(now.toEpochMilli(), UUID.randomUUID());
    }

    /** The message is safe from a killed process when this returns. */
    void keep(Message message, byte[] raw) {
        new AtomicFile(file(message.id())).write(raw);
        ObjectNode line = message.json();
        synchronized (this) {
            journal.append(line);
            show(message);
        }
    }

    /** The newest first. */
    public synchronized List<Message> list(int limit) {
        return newestFirst.stream().limit(limit).toList();
    }

    /** Those of which a recipient contains the text, in any case; the newest first. */
    public synchronized List<Message> sentTo(String part, int limit) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return newestFirst.stream()
                .filter(message ->
                        message.to().stream()
                                .anyMatch(to -> to.toLowerCase(Locale.ROOT).contains(wanted)))
                .limit(limit)
                .toList();
    }

    public synchronized Optional<Message> find(String id) {
        return newestFirst.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** The whole MIME message, or the text of an SMS in UTF-8. */
    public Optional<byte[]> raw(String id) {
        return ID.matcher(id).matches() ? new AtomicFile(file(id)).read() : Optional.empty();
    }

    private void show(Message message) {
        newestFirst.addFirst(message);
        if (newestFirst.size() > SHOWN) {
            newestFirst.removeLast();
        }
    }

    private Path file(String id) {
        return directory.resolve("raw").resolve(id);
    }
}
