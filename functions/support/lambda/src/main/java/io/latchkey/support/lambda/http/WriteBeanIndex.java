package io.latchkey.support.lambda.http;

import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.env.PropertyExpressionResolver;
import io.micronaut.context.env.PropertySourceLoader;
import io.micronaut.core.beans.BeanIntrospectionReference;
import io.micronaut.core.convert.TypeConverterRegistrar;
import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.core.type.TypeInformationProvider;
import io.micronaut.http.HttpRequestFactory;
import io.micronaut.http.HttpResponseFactory;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import io.micronaut.json.JsonMapperSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a concern's {@link BeanIndex} when the concern is built. */
public final class WriteBeanIndex {
    /** What Micronaut keeps in a folder of its own, one empty file each. */
    private static final List<Class<?>> OWN =
            List.of(
                    BeanDefinitionReference.class,
                    BeanConfiguration.class,
                    BeanIntrospectionReference.class);

    /** What it looks for at every start, besides. */
    private static final List<Class<?>> SERVICES =
            List.of(
                    ApplicationContextConfigurer.class,
                    HttpRequestFactory.class,
                    HttpResponseFactory.class,
                    JsonMapperSupplier.class,
                    PropertyExpressionResolver.class,
                    PropertySourceLoader.class,
                    TypeConverterRegistrar.class,
                    TypeInformationProvider.class);

    /**
     * Beans that only a server or a client of Micronaut's own would use: each would cost a start
     * the loading and the judging of its conditions.
     */
    private static final List<String> UNUSED =
            List.of(
                    "io.micronaut.discovery.",
                    "io.micronaut.function.aws.proxy.alb.",
                    "io.micronaut.function.aws.proxy.payload1.",
                    "io.micronaut.health.",
                    "io.micronaut.http.client.",
                    "io.micronaut.http.server.binding.$LocaleArgumentBinder",
                    "io.micronaut.http.server.cors.",
                    "io.micronaut.http.server.util.locale.",
                    "io.micronaut.http.server.websocket.",
                    "io.micronaut.http.ssl.",
                    "io.micronaut.jackson.validation.",
                    "io.micronaut.logging.",
                    "io.micronaut.reactor.",
                    "io.micronaut.runtime.beans.",
                    "io.micronaut.runtime.context.",
                    "io.micronaut.runtime.graceful.",
                    "io.micronaut.runtime.server.",
                    "io.micronaut.scheduling.async.",
                    "io.micronaut.scheduling.io.",
                    "io.micronaut.scheduling.processor.",
                    "io.micronaut.servlet.http.encoders.",
                    "io.micronaut.servlet.http.server.",
                    "io.micronaut.web.router.version.");

    private WriteBeanIndex() {}

    /** Takes the folder of the concern's compiled classes, which is on the class path too. */
    public static void main(String[] arguments) throws IOException {
        var lines = new ArrayList<String>();
        var loader = WriteBeanIndex.class.getClassLoader();
        for (var service : OWN) {
            lines.add("[" + service.getName() + "]");
            MicronautMetaServiceLoaderUtils.findMicronautMetaServiceEntries(
                            loader, service.getName())
                    .stream()
                    .filter(name -> UNUSED.stream().noneMatch(name::startsWith))
                    .filter(WriteBeanIndex::works)
                    .sorted()
                    .forEach(lines::add);
        }
        for (var service : SERVICES) {
            lines.add("[" + service.getName() + "]");
            implementations(service).sorted().forEach(lines::add);
        }
        var file = Path.of(arguments[0]).resolve(BeanIndex.RESOURCE);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static Stream<String> implementations(Class<?> service) {
        return SoftServiceLoader.load(service).collectAll().stream()
                .map(found -> found.getClass().getName());
    }

    /** Whether all is there that it stands on: Micronaut brings beans for libraries of choice. */
    private static boolean works(String name) {
        try {
            var made = Class.forName(name).getDeclaredConstructor().newInstance();
            return !(made instanceof BeanDefinitionReference<?> bean) || bean.isPresent();
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }
}
