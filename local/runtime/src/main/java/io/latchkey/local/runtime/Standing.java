package io.latchkey.local.runtime;

import io.latchkey.local.gateway.dispatch.Dispatch;
import io.latchkey.local.gateway.dispatch.DispatchRule;
import io.latchkey.local.gateway.edge.Edge;
import io.latchkey.local.runtime.bus.Archive;
import io.latchkey.local.runtime.bus.Targets;
import io.latchkey.local.runtime.console.Console;
import io.latchkey.local.runtime.console.Overview;
import io.latchkey.local.runtime.functions.AsyncCalls;
import io.latchkey.local.runtime.functions.ConcernLoaders;
import io.latchkey.local.runtime.functions.Functions;
import io.latchkey.local.runtime.functions.Invocations;
import io.latchkey.local.runtime.permissions.Refusals;
import io.latchkey.local.runtime.plan.Addresses;
import io.latchkey.local.runtime.plan.Blueprint;
import io.latchkey.local.runtime.plan.Place;
import io.latchkey.local.runtime.plan.Planner;
import io.latchkey.local.runtime.queues.DeadLetters;
import io.latchkey.local.runtime.queues.FailureNotes;
import io.latchkey.local.runtime.queues.Queues;
import io.latchkey.local.runtime.schedule.Scheduler;
import io.latchkey.local.runtime.tables.Tables;
import io.latchkey.local.runtime.template.Assembly;
import io.latchkey.local.runtime.wire.Doorbell;
import io.latchkey.local.runtime.wire.JsonService;
import io.latchkey.local.runtime.wire.Loops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Stands the suite up, step by step; what each step needs, the ones before it have made. */
final class Standing {
    private static final Set<String> WRITES =
            Set.of(
                    "dynamodb putitem",
                    "dynamodb updateitem",
                    "dynamodb deleteitem",
                    "dynamodb batchwriteitem",
                    "dynamodb transactwriteitems");
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final SuiteOptions options;
    private final Closing closing;
    private final Assembly assembly;
    private final Place place;
    private final Blueprint plan;
    private final Access access;
    private final Doorbell written = new Doorbell();

    Standing(SuiteOptions options, Closing closing) {
        this.options = options;
        this.closing = closing;
        options.progress().accept("reading the template");
        this.assembly = Assembly.read(options.repoRoot().resolve("infra/cdk/target/cdk.out"));
        this.place = new Place(assembly.region(), Place.ACCOUNT, assembly.stackName());
        this.plan = Planner.plan(assembly, place);
        this.access = new Access(plan, place);
    }

    Suite start() {
        if (options.fresh()) {
            DataFolder.forget(options.data());
        }
        options.progress().accept("starting DynamoDB, SQS, S3 and OpenSearch");
        int port = options.port() == 0 ? Backends.freePort() : options.port();
        var backends =
                closing.add(
                        Backends.start(
                                options, plan.buckets.values(), !plan.collections.isEmpty(), port));
        var objects =
                closing.add(ObjectStore.before(backends.endpoints().s3(), plan.tellingBuckets));
        var endpoints = backends.endpoints().withS3(objects.address());
        options.progress().accept("creating tables and queues");
        var tables = new Tables(endpoints.dynamoDb());
        tables.create(plan.tables);
        var queues = new Queues(endpoints.sqs());
        queues.create(plan.queues);
        return open(
                new Ground(
                        endpoints,
                        objects,
                        LocalAddresses.of(plan, place, endpoints),
                        tables,
                        queues));
    }

    /** What everything stands on. */
    private record Ground(
            Endpoints endpoints,
            ObjectStore objects,
            Addresses addresses,
            Tables tables,
            Queues queues) {}

    private Suite open(Ground ground) {
        options.progress().accept("loading " + plan.functions.size() + " functions");
        var invocations = new Invocations(options.data().resolve("logs"));
        var functions = functions(ground, invocations);
        var calls = closing.add(asyncCalls(ground, functions));
        var archives =
                plan.archives.stream()
                        .map(a -> new Archive(a, options.data().resolve("archive")))
                        .toList();
        options.progress().accept("opening the doors");
        var standIns = new StandIns(plan, place, ground.addresses(), options.data());
        var loops = new Loops();
        var notes = new FailureNotes();
        var letters = new DeadLetters(ground.queues(), notes);
        var overview =
                new Overview(
                        new Overview.Sources(
                                plan, functions, invocations, ground.queues(), letters, archives));
        var edge = doors(ground, functions, standIns, new House(calls, archives, overview));
        closing.add(loops);
        options.progress().accept("connecting queues, streams and schedules");
        feed(ground, functions, notes, loops);
        schedule(ground, calls, loops);
        return new Suite(edge, closing);
    }

    private record House(AsyncCalls calls, List<Archive> archives, Overview overview) {}

    private Functions functions(Ground ground, Invocations invocations) {
        var refusals = ground.endpoints().services().resolve(Refusals.PATH);
        var loaders = closing.add(new ConcernLoaders(access.judge(), this::answered, refusals));
        var variables = new Variables(ground.endpoints(), ground.addresses(), place.region());
        var specs = plan.functions.stream().map(variables::complete).toList();
        return closing.add(new Functions(specs, loaders, invocations));
    }

    private void answered(String call) {
        if (WRITES.contains(call.toLowerCase(Locale.ROOT))) {
            written.ring();
        }
    }

    private AsyncCalls asyncCalls(Ground ground, Functions functions) {
        var retrying = new HashMap<String, AsyncCalls.Retrying>();
        plan.async.forEach((arn, async) -> {
            var queue = async.failuresArn().map(ground.queues()::require);
            retrying.put(
                    plan.function(arn).id(),
                    new AsyncCalls.Retrying(
                            async.attempts(), new LostCalls(ground.queues(), queue)));
        });
        return new AsyncCalls(functions, retrying, Duration.ofMinutes(1));
    }

    private URI doors(Ground ground, Functions functions, StandIns standIns, House house) {
        var doors = new Doors(plan, place, access, ground.addresses());
        var invoker = new Calls(functions);
        var clock = Clock.systemUTC();
        var sockets = doors.sockets(invoker, clock);
        var origins =
                new EdgeMap.Origins(
                        doors.http(invoker, clock),
                        sockets,
                        options.repoRoot().resolve("web/dist"),
                        ground.objects());
        var rules = new ArrayList<>(standIns.rules());
        sockets.forEach(
                (host, api) -> rules.add(DispatchRule.path(stagePath(host), api.management())));
        var events = Buses.of(plan, place, house.archives(), targets(ground, house));
        ground.objects().connect(events);
        rules.add(0, DispatchRule.target("AWSEvents.", events));
        var console = new Console(house.overview(), user -> token(standIns, user));
        var map = new EdgeMap(plan, ground.addresses(), origins);
        try {
            closing.add(Dispatch.start(ground.endpoints().services().getPort(), rules));
            var edge =
                    closing.add(
                            Edge.start(
                                    ground.endpoints().edge().getPort(),
                                    map.behaviours(standIns, console)));
            sockets.values().forEach(closing::add);
            return edge.address();
        } catch (IOException e) {
            throw new UncheckedIOException("the edge cannot open: " + e.getMessage(), e);
        }
    }

    /** The management API lies below the stage's name. */
    private String stagePath(String host) {
        return plan.stages.stream()
                .filter(stage -> host.startsWith(stage.apiId() + "."))
                .map(stage -> "/" + stage.name() + "/")
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> token(StandIns standIns, String user) {
        return standIns.identity().users().stream()
                .filter(u -> u.email().equals(user) || u.email().startsWith(user + "@"))
                .findFirst()
                .flatMap(u -> standIns.identity().mint(u.email(), TOKEN_LIFETIME));
    }

    private Targets targets(Ground ground, House house) {
        return new Targets(
                ground.queues(),
                house.calls(),
                arn -> Optional.of(plan.function(arn).id()),
                access::eventsMay);
    }

    private void feed(Ground ground, Functions functions, FailureNotes notes, Loops loops) {
        var parts =
                new Feeds.Parts(
                        ground.queues(),
                        ground.tables(),
                        functions,
                        notes,
                        new Feeds.StreamSide(
                                JsonService.streams(ground.endpoints().dynamoDb()),
                                options.data().resolve("checkpoints"),
                                written));
        new Feeds(plan, access, parts).start(loops);
    }

    private void schedule(Ground ground, AsyncCalls calls, Loops loops) {
        var scheduler =
                new Scheduler(
                        calls,
                        ground.queues(),
                        arn -> Optional.of(plan.function(arn).id()),
                        access::refusal);
        plan.schedules.forEach(spec -> scheduler.start(spec, loops));
    }
}
