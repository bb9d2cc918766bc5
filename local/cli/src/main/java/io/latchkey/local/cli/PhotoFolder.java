package io.latchkey.local.cli;

import io.latchkey.support.mls.http.HttpCall;
import io.latchkey.support.mls.http.HttpRules;
import io.latchkey.support.mls.http.HttpSession;
import io.latchkey.support.mls.rets.response.MediaObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Stores photos under names of its own making, and nothing that is no picture. */
final class PhotoFolder {
    private static final int LARGEST = 1 << 25;

    private final Path folder;
    private int stored;

    PhotoFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    int stored() {
        return stored;
    }

    void store(String key, MediaObject object) throws IOException {
        if (!object.isPresent()) {
            return;
        }
        var data = object.data().length > 0 ? object.data() : fetched(object);
        var ending = ending(data);
        if (ending.isEmpty()) {
            MlsPull.note(key + ":" + object.objectId() + " is no picture and was not stored");
            return;
        }
        stored++;
        var number = object.objectId().isBlank() ? String.valueOf(stored) : object.objectId();
        Files.write(folder.resolve(harmless(key + "-" + number) + ending.get()), data);
    }

    private static byte[] fetched(MediaObject object) throws IOException {
        var place = object.location().map(String::strip).orElse("");
        try (var http =
                        HttpSession.open(
                                HttpRules.standard().withLoopback(true), URI.create(place));
                var answer = http.send(HttpCall.get(URI.create(place)))) {
            return answer.status() < 300 ? answer.head(LARGEST) : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String harmless(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** By the first bytes, whatever the server calls it. */
    private static Optional<String> ending(byte[] data) {
        if (data.length > 3 && (data[0] & 0xFF) == 0xFF && (data[1] & 0xFF) == 0xD8) {
            return Optional.of(".jpg");
        }
        if (data.length > 8 && (data[0] & 0xFF) == 0x89 && data[1] == 'P' && data[2] == 'N') {
            return Optional.of(".png");
        }
        if (data.length > 6 && data[0] == 'G' && data[1] == 'I' && data[2] == 'F') {
            return Optional.of(".gif");
        }
        var webp = data.length > 12 && data[0] == 'R' && data[8] == 'W' && data[9] == 'E';
        return webp ? Optional.of(".webp") : Optional.empty();
    }
}
