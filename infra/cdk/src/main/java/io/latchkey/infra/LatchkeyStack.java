package io.latchkey.infra;

import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.s3.Bucket;

/** Everything, in one template: the one that is deployed is the one that runs on one machine. */
final class LatchkeyStack extends Stack {
    private final House house;

    LatchkeyStack(App app, Settings settings, FunctionJars jars) {
        super(app, "Latchkey-" + settings.stage(), props(settings));
        var key = DataKey.in(this, settings);
        this.house = new House(settings, jars, key, new Watch(this, settings, key));
        var bus = new Bus(this, house);
        var http = new HttpFront(this, house);
        var live = new LiveFront(this, house);
        var buckets = new Buckets(this, house);
        var web = buckets.web();
        var photos = buckets.photos("Listings");
        var edge = new Edge(this, new Edge.Origins(web, photos, http, live), settings);
        if (settings.region().equals(EdgeLog.REGION)) {
            new EdgeLog(this, house, edge.distribution(), buckets.logs());
        }
        var identity = new Identity(this, house, edge.address());
        concerns(new Shared(bus, http, live, new Storage(buckets, photos), edge, identity));
        house.watch().draw();
        output("WebAddress", edge.address());
        output("WebBucket", web.getBucketName());
        output("DistributionId", edge.distribution().getDistributionId());
        output("ApiAddress", http.endpoint());
        output("UserPoolId", identity.poolId());
        output("ClientId", identity.clientId());
        output("Issuer", identity.issuer());
        output("SignInOrigin", Identity.signInOrigin(this, settings));
    }

    private record Storage(Buckets buckets, Bucket photos) {}

    private record Shared(
            Bus bus,
            HttpFront http,
            LiveFront live,
            Storage storage,
            Edge edge,
            Identity identity) {}

    private void concerns(Shared shared) {
        var settings = house.settings();
        var bus = shared.bus();
        var search =
                settings.switches().search()
                        ? Optional.of(new Search(this, house))
                        : Optional.<Search>empty();
        var transactions = new TransactionsConcern(this, house);
        var routes = shared.http().behind(shared.identity());
        transactions.serve(routes, search, shared.edge().address());
        transactions.react(bus, search);
        var listings = new ListingsConcern(this, house, shared.storage().photos());
        listings.serve(routes, shared.edge().address(), search);
        listings.react(bus, search);
        var notifications = new NotificationsConcern(this, house);
        notifications.send(bus, shared.storage().buckets(), shared.edge().address());
        var live = new LiveConcern(this, house);
        live.connect(shared.live(), shared.identity());
        live.push(shared.live(), bus);
        var relay = new Relay(this, house, bus);
        relay.carry("Transactions", transactions.table());
        relay.carry("Listings", listings.table());
        relay.carry("Notifications", notifications.table());
        relay.carry("Live", live.table());
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name + "Output")
                .value(value)
                .build()
                .overrideLogicalId(name);
    }

    private static StackProps props(Settings settings) {
        return StackProps.builder()
                .description("Latchkey, the back end of a real-estate team: " + settings.stage())
                .env(Environment.builder().region(settings.region()).build())
                // What is read on one machine holds no bootstrap parameter and no usage report.
                .synthesizer(
                        DefaultStackSynthesizer.Builder.create()
                                .generateBootstrapVersionRule(false)
                                .build())
                .analyticsReporting(false)
                .terminationProtection(settings.isProd())
                .build();
    }
}
