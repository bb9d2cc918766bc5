package io.latchkey.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Code;

/**
 * Where the build leaves the functions' jars; known by path, since the wiring depends on no code.
 *
 * @param root of the repository
 */
record FunctionJars(Path root) {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    /**
     * The jar of one concern.
     *
     * @param folder under {@code functions/}
     * @throws IllegalStateException when it is not built
     */
    Code of(String folder) {
        var artifact = folder.replace('/', '-');
        var jar =
                root.resolve("functions")
                        .resolve(folder)
                        .resolve("target")
                        .resolve(artifact + "-" + VERSION + "-function.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "the function jar is not built: " + jar + " (run: ./latchkey synth)");
        }
        return Code.fromAsset(jar.toString());
    }
}
