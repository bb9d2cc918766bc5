package io.latchkey.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The Lambda handlers among compiled classes: read, never loaded. */
final class Handlers {
    private static final Set<String> CONTRACTS =
            Set.of(
                    "com/amazonaws/services/lambda/runtime/RequestHandler",
                    "com/amazonaws/services/lambda/runtime/RequestStreamHandler");

    // Micronaut's own handlers lie in jars that are not read here.
    private static final String MICRONAUT = "io/micronaut/function/aws/";

    private final Map<String, ClassModel> classes = new HashMap<>();

    /** Reads every class below these folders. */
    Handlers(List<Path> folders) {
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                files.filter(f -> f.toString().endsWith(".class")).forEach(this::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void read(Path file) {
        try {
            var model = ClassFile.of().parse(file);
            classes.put(model.thisClass().asInternalName(), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names, with dots, of the classes that Lambda could be told to call. */
    Set<String> names() {
        var found = new TreeSet<String>();
        classes.forEach((name, model) -> {
            if (!model.flags().has(AccessFlag.ABSTRACT) && isHandler(name)) {
                found.add(name.replace('/', '.'));
            }
        });
        return found;
    }

    private boolean isHandler(String name) {
        if (CONTRACTS.contains(name) || name.startsWith(MICRONAUT)) {
            return true;
        }
        var model = classes.get(name);
        return model != null
                && (model.superclass().map(s -> isHandler(s.asInternalName())).orElse(false)
                        || model.interfaces().stream()
                                .anyMatch(i -> isHandler(i.asInternalName())));
    }
}
