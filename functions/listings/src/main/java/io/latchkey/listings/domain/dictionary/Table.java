package io.latchkey.listings.domain.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of data beside the code: comma separated, comments begin with a number sign. */
public final class Table {
    private Table() {}

    /**
     * The rows of a table in {@code data-dictionary/}.
     *
     * @param name without its ending
     */
    public static List<List<String>> read(String name) {
        var path = "/data-dictionary/" + name + ".csv";
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
