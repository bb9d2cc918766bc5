package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.events.CfnArchive;
import software.amazon.awscdk.services.events.CfnEventBus;
import software.constructs.Construct;

/** The one event bus, with an archive from which a consumer can be given a day again. */
final class Bus extends Construct {
    private static final int ARCHIVE_DAYS = 30;

    private final CfnEventBus bus;

    Bus(Construct scope, House house) {
        super(scope, "Bus");
        this.bus = CfnEventBus.Builder.create(this, "Bus").name(house.settings().prefix()).build();
        Names.fix(bus, "EventBus");
        var archive =
                CfnArchive.Builder.create(this, "Archive")
                        .description("Every event of the last " + ARCHIVE_DAYS + " days")
                        .sourceArn(bus.getAttrArn())
                        .retentionDays(ARCHIVE_DAYS)
                        .build();
        Names.fix(archive, "EventArchive");
    }

    /** Events of these concerns; all of their types, or those that are named. */
    static Map<String, List<String>> from(List<String> concerns, String... types) {
        var sources = concerns.stream().map(concern -> "latchkey." + concern).toList();
        return types.length == 0
                ? Map.of("source", sources)
                : Map.of("source", sources, "detail-type", List.of(types));
    }

    String name() {
        return bus.getRef();
    }

    String arn() {
        return bus.getAttrArn();
    }
}
