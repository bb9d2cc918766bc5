package io.latchkey.transactions.forms;

import io.latchkey.support.lambda.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The data files that come with the product. */
public final class Resources {
    private Resources() {}

    /**
     * The file, with nothing in it that its reader does not know.
     *
     * @param path from the class path's root
     */
    public static <T> T read(String path, Class<T> type) {
        try (var in = Objects.requireNonNull(Resources.class.getResourceAsStream(path), path)) {
            return Json.strict().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
