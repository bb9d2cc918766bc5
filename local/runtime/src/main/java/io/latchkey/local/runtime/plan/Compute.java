package io.latchkey.local.runtime.plan;

import io.latchkey.local.runtime.functions.FunctionSpec;
import io.latchkey.local.runtime.template.Fields;
import io.latchkey.local.runtime.template.NotUnderstood;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads functions, what may call them, and what feeds them. */
public final class Compute {
    private Compute() {}

    /** A function, with the variables that the template gives it. */
    public record Code(FunctionSpec spec, String roleArn) {
        public String id() {
            return spec.id();
        }

        public String arn() {
            return spec.arn();
        }
    }

    /** A permission on a function. */
    public record Grant(
            String functionArn, String action, String principal, Optional<String> sourceArn) {}

    /** What follows the failure of a call that nobody waits for. */
    public record Async(int attempts, Optional<String> failuresArn) {}

    /** An event source mapping as written; which kind it is, its source tells. */
    public record Source(
            String id,
            String functionArn,
            String sourceArn,
            List<String> filters,
            Handover handover,
            Failing failing) {}

    /** How records are handed over. */
    public record Handover(
            OptionalInt size,
            Duration window,
            OptionalInt concurrency,
            int lanes,
            boolean partial) {}

    /** How a stream's mapping begins, and what follows a failure. */
    public record Failing(
            String starting,
            int attempts,
            Duration age,
            boolean bisect,
            Optional<String> failuresArn) {}

    static void function(Reading reading) {
        var fields =
                reading.fields()
                        .withoutEffect(
                                "FunctionName",
                                "Description",
                                "Architectures",
                                "LoggingConfig",
                                "SnapStart",
                                "TracingConfig",
                                "KmsKeyArn",
                                "Tags");
        if (!fields.text("Runtime").startsWith("java")) {
            throw fields.refuse("Runtime", "is not Java");
        }
        var limits =
                new FunctionSpec.Limits(
                        Duration.ofSeconds(fields.number("Timeout", 3)),
                        fields.number("MemorySize", 128));
        var reserved = fields.number("ReservedConcurrentExecutions", -1);
        Map<String, String> variables =
                fields.object("Environment", e -> e.textMap("Variables")).orElse(Map.of());
        var spec =
                new FunctionSpec(
                        reading.id(),
                        reading.name(),
                        reading.arn(),
                        jar(reading),
                        fields.text("Handler"),
                        limits,
                        reserved < 0 ? OptionalInt.empty() : OptionalInt.of(reserved),
                        variables);
        reading.plan().functions.add(new Code(spec, fields.text("Role")));
    }

    private static Path jar(Reading reading) {
        var key =
                reading.fields()
                        .object("Code", c -> c.withoutEffect("S3Bucket").text("S3Key"))
                        .orElseThrow(() -> reading.fields().refuse("Code", "is missing"));
        var jar = reading.around().assets().get(key);
        if (jar == null) {
            throw new NotUnderstood(reading.place() + ": there is no asset " + key);
        }
        return jar;
    }

    static void version(Reading reading) {
        reading.fields().withoutEffect("FunctionName", "Description", "CodeSha256");
    }

    static void alias(Reading reading) {
        reading.fields().withoutEffect("FunctionName", "FunctionVersion", "Name", "Description");
    }

    static void permission(Reading reading) {
        var fields = reading.fields().withoutEffect("SourceAccount");
        reading.plan()
                .grants
                .add(
                        new Grant(
                                arn(reading, fields.text("FunctionName")),
                                fields.text("Action"),
                                fields.text("Principal"),
                                fields.maybe("SourceArn")));
    }

    /** Functions are named by ARN or by name. */
    private static String arn(Reading reading, String name) {
        var place = reading.around().place();
        return name.startsWith("arn:")
                ? name
                : "arn:aws:lambda:%s:%s:function:%s"
                        .formatted(place.region(), place.account(), name);
    }

    static void invokeConfig(Reading reading) {
        var fields = reading.fields().withoutEffect("MaximumEventAgeInSeconds", "Qualifier");
        var failures =
                fields.object(
                                "DestinationConfig",
                                d -> d.object("OnFailure", f -> f.text("Destination")))
                        .flatMap(found -> found);
        reading.plan()
                .async
                .put(
                        arn(reading, fields.text("FunctionName")),
                        new Async(fields.number("MaximumRetryAttempts", 2), failures));
    }

    static void source(Reading reading) {
        var fields = reading.fields().withoutEffect("Tags");
        if (!fields.flag("Enabled", true)) {
            throw fields.refuse("Enabled", "false is not understood: a mapping that rests");
        }
        var filters =
                fields.object("FilterCriteria", c -> c.objects("Filters", f -> f.text("Pattern")));
        reading.plan()
                .sources
                .add(
                        new Source(
                                reading.id(),
                                arn(reading, fields.text("FunctionName")),
                                fields.text("EventSourceArn"),
                                filters.orElse(List.of()),
                                handover(fields),
                                failing(fields)));
    }

    private static Handover handover(Fields fields) {
        var concurrency =
                fields.object("ScalingConfig", s -> s.number("MaximumConcurrency", 0)).orElse(0);
        var size = fields.number("BatchSize", 0);
        return new Handover(
                size == 0 ? OptionalInt.empty() : OptionalInt.of(size),
                Duration.ofSeconds(fields.number("MaximumBatchingWindowInSeconds", 0)),
                concurrency == 0 ? OptionalInt.empty() : OptionalInt.of(concurrency),
                fields.number("ParallelizationFactor", 1),
                fields.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"));
    }

    private static Failing failing(Fields fields) {
        var failures =
                fields.object(
                                "DestinationConfig",
                                d -> d.object("OnFailure", f -> f.text("Destination")))
                        .flatMap(found -> found);
        var age = fields.number("MaximumRecordAgeInSeconds", -1);
        return new Failing(
                fields.maybe("StartingPosition").orElse(""),
                fields.number("MaximumRetryAttempts", -1),
                Duration.ofSeconds(Math.max(0, age)),
                fields.flag("BisectBatchOnFunctionError", false),
                failures);
    }
}
