package io.latchkey.support.lambda.http;

import io.micronaut.core.io.service.SoftServiceLoader.Optimizations;
import io.micronaut.core.io.service.SoftServiceLoader.StaticDefinition;
import io.micronaut.core.io.service.SoftServiceLoader.StaticServiceLoader;
import io.micronaut.core.optim.StaticOptimizations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The beans of a concern's HTTP function and what else Micronaut would search its jar for, listed
 * by the build ({@link WriteBeanIndex}): to walk through a jar of ten thousand entries takes a cold
 * start longer than its first request.
 */
final class BeanIndex {
    static final String RESOURCE = "META-INF/latchkey/beans";

    private BeanIndex() {}

    /** Lets Micronaut read the list; without one, as in tests of this library, it searches. */
    static void install() {
        var lists = read();
        if (lists.isEmpty()) {
            return;
        }
        var loaders = new HashMap<String, StaticServiceLoader<?>>();
        lists.forEach((service, names) -> loaders.put(service, new Listed(names)));
        StaticOptimizations.set(new Optimizations(loaders));
    }

    private static Map<String, List<String>> read() {
        var in = BeanIndex.class.getClassLoader().getResourceAsStream(RESOURCE);
        if (in == null) {
            return Map.of();
        }
        var lists = new HashMap<String, List<String>>();
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var names = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    names = new ArrayList<>();
                    lists.put(line.substring(1, line.length() - 1), names);
                } else {
                    names.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return lists;
    }

    /** One service's implementations. */
    private record Listed(List<String> names) implements StaticServiceLoader<Object> {
        @Override
        public Stream<StaticDefinition<Object>> findAll(Predicate<String> wanted) {
            return names.stream().filter(wanted).map(Listed::definition);
        }

        private static StaticDefinition<Object> definition(String name) {
            return StaticDefinition.of(name, () -> make(name));
        }

        private static Object make(String name) {
            try {
                return Class.forName(name).getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the jar is not as its build listed it", e);
            }
        }
    }
}
