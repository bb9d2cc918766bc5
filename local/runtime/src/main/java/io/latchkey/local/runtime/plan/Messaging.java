package io.latchkey.local.runtime.plan;

import io.latchkey.local.runtime.bus.ArchiveSpec;
import io.latchkey.local.runtime.bus.RuleSpec;
import io.latchkey.local.runtime.schedule.Expression;
import io.latchkey.local.runtime.schedule.ScheduleSpec;
import io.latchkey.local.runtime.template.Fields;
import io.latchkey.local.runtime.wire.JsonService;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads buses, rules, archives and schedules. */
final class Messaging {
    private Messaging() {}

    static void bus(Reading reading) {
        reading.fields().withoutEffect("Name", "Description", "KmsKeyIdentifier", "Tags");
        reading.plan().buses.add(reading.name());
    }

    static void archive(Reading reading) {
        var fields =
                reading.fields()
                        .withoutEffect(
                                "ArchiveName", "Description", "RetentionDays", "KmsKeyIdentifier");
        var source = fields.text("SourceArn");
        var pattern = fields.json("EventPattern").map(p -> List.of(p.toString()));
        reading.plan()
                .archives
                .add(
                        new ArchiveSpec(
                                reading.id(),
                                source.substring(source.lastIndexOf('/') + 1),
                                pattern.orElse(List.of())));
    }

    static void rule(Reading reading) {
        var fields = reading.fields().withoutEffect("Name", "Description", "Tags");
        var bus = fields.maybe("EventBusName").orElse("default");
        var pattern = reading.document("EventPattern").toString();
        var targets = fields.objects("Targets", Messaging::target);
        if (fields.maybe("State").orElse("ENABLED").startsWith("ENABLED")) {
            reading.plan()
                    .rules
                    .add(
                            new RuleSpec(
                                    reading.id(),
                                    reading.arn(),
                                    bus.substring(bus.lastIndexOf('/') + 1),
                                    pattern,
                                    targets));
        }
    }

    private static RuleSpec.Target target(Fields fields) {
        fields.withoutEffect("Id", "RetryPolicy");
        return new RuleSpec.Target(
                fields.text("Arn"),
                shape(fields),
                fields.object("DeadLetterConfig", d -> d.text("Arn")),
                fields.object("SqsParameters", s -> s.text("MessageGroupId")));
    }

    private static RuleSpec.Shape shape(Fields fields) {
        Optional<RuleSpec.Shape> constant =
                fields.maybe("Input").map(i -> new RuleSpec.Shape.Constant(json(fields, i)));
        Optional<RuleSpec.Shape> part = fields.maybe("InputPath").map(RuleSpec.Shape.Part::new);
        Optional<RuleSpec.Shape> template =
                fields.object(
                        "InputTransformer",
                        t ->
                                new RuleSpec.Shape.Template(
                                        t.textMap("InputPathsMap"), t.text("InputTemplate")));
        return constant.or(() -> part).or(() -> template).orElseGet(RuleSpec.Shape.Whole::new);
    }

    private static com.fasterxml.jackson.databind.JsonNode json(Fields fields, String text) {
        try {
            return JsonService.JSON.readTree(text);
        } catch (IOException e) {
            throw fields.refuse("Input", "is no JSON");
        }
    }

    static void schedule(Reading reading) {
        var fields = reading.fields().withoutEffect("Name", "Description", "KmsKeyArn");
        fields.object(
                "FlexibleTimeWindow", w -> w.withoutEffect("MaximumWindowInMinutes").text("Mode"));
        var zone = ZoneId.of(fields.maybe("ScheduleExpressionTimezone").orElse("UTC"));
        var expression = Expression.parse(fields.text("ScheduleExpression"));
        var target =
                fields.object("Target", Messaging::scheduled)
                        .orElseThrow(() -> fields.refuse("Target", "is missing"));
        if (fields.maybe("State").orElse("ENABLED").equals("ENABLED")) {
            reading.plan()
                    .schedules
                    .add(new ScheduleSpec(reading.id(), reading.arn(), expression, zone, target));
        }
    }

    private static ScheduleSpec.Target scheduled(Fields fields) {
        var attempts =
                fields.object(
                        "RetryPolicy",
                        r ->
                                r.withoutEffect("MaximumEventAgeInSeconds")
                                        .number("MaximumRetryAttempts", 185));
        return new ScheduleSpec.Target(
                fields.text("Arn"),
                fields.text("RoleArn"),
                fields.maybe("Input"),
                attempts.orElse(185),
                fields.object("DeadLetterConfig", d -> d.text("Arn")));
    }
}
