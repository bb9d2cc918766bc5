package io.latchkey.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/**
 * Writes the cloud assembly: {@code Synth <repository> <output> [-c name=value ...]}. Reads nothing
 * of AWS, so it runs offline.
 */
public final class Synth {
    /** How CDK is to behave where it keeps old behaviour for old projects. */
    private static final Map<String, Object> BEHAVIOUR =
            Map.of(
                    // The runtime on one machine finds each function's jar by this.
                    "aws:cdk:enable-asset-metadata", true,
                    "@aws-cdk/aws-lambda:recognizeVersionProps", true,
                    "@aws-cdk/aws-lambda:recognizeLayerVersion", true,
                    "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true,
                    "@aws-cdk/core:enablePartitionLiterals", true);

    private static final Pattern ASSEMBLY =
            Pattern.compile("cdk\\.out|asset\\..*|.*\\.json|.*-NagReport\\.csv");

    private Synth() {}

    /** Ends with a message and no stack trace when it is asked for what it cannot do. */
    public static void main(String[] arguments) {
        try {
            var call = Call.of(arguments);
            replace(
                    call.output(),
                    made -> assembly(call.repository(), made, call.context()).synth());
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            System.err.println("synth: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Makes the assembly beside the one that is there, which a failure thus leaves as it is. */
    static void replace(Path output, Consumer<Path> synthesis) throws IOException {
        var target = output.toAbsolutePath().normalize();
        Files.createDirectories(target.getParent());
        var made = Files.createTempDirectory(target.getParent(), "cdk.out.");
        try {
            synthesis.accept(made);
            forget(target);
            Files.move(made, target);
        } finally {
            forget(made);
        }
    }

    /** An assembly is a folder of files, or nothing yet; any other folder is left alone. */
    static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            var all = files.toList();
            if (!all.stream().map(Path::getFileName).allMatch(Synth::isOfAssembly)) {
                throw new IllegalArgumentException(folder + " holds more than an assembly");
            }
            for (var file : all) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static boolean isOfAssembly(Path name) {
        return ASSEMBLY.matcher(name.toString()).matches();
    }

    static App assembly(Path repository, Path output, Map<String, String> context) {
        var all = new HashMap<>(BEHAVIOUR);
        all.putAll(context);
        var app = App.Builder.create().outdir(output.toString()).context(all).build();
        // Before anything is synthesized, or it checks nothing.
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
        new LatchkeyStack(app, Settings.of(app.getNode()), new FunctionJars(repository));
        return app;
    }

    /** The command line. */
    record Call(Path repository, Path output, Map<String, String> context) {
        static Call of(String... arguments) {
            if (arguments.length < 2) {
                throw new IllegalArgumentException(
                        "usage: Synth <repository> <output> [-c name=value ...]");
            }
            var context = new HashMap<String, String>();
            for (int n = 2; n < arguments.length; n += 2) {
                var pair =
                        n + 1 < arguments.length ? arguments[n + 1].split("=", 2) : new String[0];
                if (!arguments[n].equals("-c") || pair.length != 2) {
                    throw new IllegalArgumentException(
                            "expected -c name=value at: " + arguments[n]);
                }
                context.put(pair[0], pair[1]);
            }
            return new Call(Path.of(arguments[0]), Path.of(arguments[1]), context);
        }
    }
}
