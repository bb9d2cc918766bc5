package io.latchkey.infra;

import java.util.List;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The outbox's way out: from every concern's table stream to the bus. */
final class Relay extends Construct {
    private static final int BATCH = 100;

    // In order within a deal, since one deal's records share a partition key.
    private static final int BATCHES_PER_SHARD = 4;

    // A bus that is down for hours is waited for; the stream itself forgets after 24.
    private static final int OLDEST_SECONDS = 6 * 3600;

    private static final String NEW_EVENT =
            """
            {"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"EVENT#"}]}}}}\
            """;

    private final LatchkeyFunction function;
    private final Queue deadLetters;

    Relay(Construct scope, House house, Bus bus) {
        super(scope, "Relay");
        this.function =
                new LatchkeyFunction(
                        this,
                        house,
                        new FunctionSpec(
                                "io.latchkey.support.lambda.relay.RelayEvents",
                                "support/lambda",
                                FunctionSpec.Kind.BACKGROUND));
        this.deadLetters = new LatchkeyQueue(house, this).deadLetters(function.name());
        NagReasons.isDeadLetters(deadLetters);
        function.allow(List.of("events:PutEvents"), bus.arn())
                .allow(List.of("sqs:SendMessage"), deadLetters.getQueueArn())
                .allowKey("dynamodb", "sqs")
                .variable("EVENT_BUS_NAME", bus.name());
        // AWS lets nobody restrict the listing of streams.
        function.allow(List.of("dynamodb:ListStreams"), "*");
        NagReasons.listsStreams(function);
        house.watch().iteratorAge(function);
    }

    /** Carries the events of this concern's table. */
    void carry(String concern, ConcernTable table) {
        function.allow(
                List.of(
                        "dynamodb:DescribeStream",
                        "dynamodb:GetRecords",
                        "dynamodb:GetShardIterator"),
                table.streamArn());
        var source =
                CfnEventSourceMapping.Builder.create(this, concern)
                        .functionName(function.arn())
                        .eventSourceArn(table.streamArn())
                        .startingPosition("TRIM_HORIZON")
                        .batchSize(BATCH)
                        .parallelizationFactor(BATCHES_PER_SHARD)
                        .bisectBatchOnFunctionError(true)
                        .maximumRecordAgeInSeconds(OLDEST_SECONDS)
                        .maximumRetryAttempts(-1)
                        .functionResponseTypes(List.of("ReportBatchItemFailures"))
                        .filterCriteria(newEvents())
                        .destinationConfig(onFailure())
                        .build();
        Names.fix(source, concern + "Stream");
    }

    private static CfnEventSourceMapping.FilterCriteriaProperty newEvents() {
        var filter = CfnEventSourceMapping.FilterProperty.builder().pattern(NEW_EVENT).build();
        return CfnEventSourceMapping.FilterCriteriaProperty.builder()
                .filters(List.of(filter))
                .build();
    }

    private CfnEventSourceMapping.DestinationConfigProperty onFailure() {
        return CfnEventSourceMapping.DestinationConfigProperty.builder()
                .onFailure(
                        CfnEventSourceMapping.OnFailureProperty.builder()
                                .destination(deadLetters.getQueueArn())
                                .build())
                .build();
    }
}
