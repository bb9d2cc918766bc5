package io.latchkey.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

    private Synth() {}

    /** Ends with a message and no stack trace when it is asked for what it cannot do. */
    public static void main(String[] arguments) {
        try {
            var call = Call.of(arguments);
            forget(call.output());
            assembly(call.repository(), call.output(), call.context()).synth();
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            System.err.println("synth: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Jars of earlier builds would pile up beside those of this one. */
    static void forget(Path output) throws IOException {
        if (!Files.exists(output)) {
            return;
        }
        if (!Files.isRegularFile(output.resolve("cdk.out"))) {
            throw new IllegalArgumentException(output + " is there and is no assembly of ours");
        }
        try (var files = Files.list(output)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
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
