package io.latchkey.local.gateway.wire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Header lines in their order, found by name in any case. */
public record Headers(List<Header> lines) implements Iterable<Header> {

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        lines = List.copyOf(lines);
    }

    /** Takes names and values in turn. */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a header name without its value");
        }
        List<Header> lines = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            lines.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(lines);
    }

    /** The value of the first line of that name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The values of all lines of that name. */
    public List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /** These and one line more. */
    public Headers plus(String name, String value) {
        List<Header> more = new ArrayList<>(lines);
        more.add(new Header(name, value));
        return new Headers(more);
    }

    /** These with one line in the place of all lines of that name. */
    public Headers with(String name, String value) {
        return without(name).plus(name, value);
    }

    /** These less all lines of that name. */
    public Headers without(String name) {
        return new Headers(
                lines.stream().filter(line -> !line.name().equalsIgnoreCase(name)).toList());
    }

    @Override
    public Iterator<Header> iterator() {
        return lines.iterator();
    }
}
