package io.latchkey.engines.sqs;

import com.typesafe.config.ConfigFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.List$;
import scala.util.Either;

/**
 * Entered by name from the launcher, which knows nothing of ElasticMQ's classes.
 *
 * <p>The server is put together here rather than by the engine's own main class, for that one
 * answers before it has read back its queues: a message sent in that moment would be refused.
 */
public final class Start {
    private static final String HOST = "127.0.0.1";
    private static final Duration RESTORE_LIMIT = Duration.ofMinutes(2);

    private Start() {}

    /**
     * Options: {@code port}; {@code region} and {@code account} as they stand in queue ARNs; {@code
     * data}, a folder, absent to keep everything in memory.
     */
    public static AutoCloseable start(Map<String, String> options) throws Exception {
        var loader = Start.class.getClassLoader();
        var system = ActorSystem.create("elasticmq", ConfigFactory.load(loader), loader);
        var uri = databaseUri(options.get("data"));
        try {
            var server = serve(system, uri, options);
            return () -> {
                server.stopAndWait();
                stop(system, uri);
            };
        } catch (Exception e) {
            stop(system, uri);
            throw e;
        }
    }

    private static SQSRestServer serve(
            ActorSystem system, @Nullable String uri, Map<String, String> options)
            throws Exception {
        var keeper = uri == null ? null : keeper(system, uri);
        var queues =
                system.actorOf(
                        Props.create(
                                QueueManagerActor.class,
                                new NowProvider(),
                                StrictSQSLimits$.MODULE$,
                                Option.apply(keeper)));
        if (keeper != null) {
            restore(keeper, queues);
        }
        var port = Integer.parseInt(options.getOrDefault("port", "9324"));
        var builder =
                SQSRestServerBuilder$.MODULE$
                        .withActorSystem(system)
                        .withQueueManagerActor(queues)
                        .withInterface(HOST)
                        .withPort(port)
                        .withServerAddress(new NodeAddress("http", HOST, port, ""))
                        .withAWSRegion(options.getOrDefault("region", "us-east-1"))
                        .withAWSAccountId(options.getOrDefault("account", "000000000000"));
        var server = (keeper == null ? builder : builder.withQueueEventListener(keeper)).start();
        server.waitUntilStarted();
        return server;
    }

    /**
     * Without a write delay an answered SendMessage is in the file, and survives a killed process.
     */
    private static @Nullable String databaseUri(@Nullable String data) {
        return data == null
                ? null
                : "jdbc:h2:file:" + data + "/queues;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static ActorRef keeper(ActorSystem system, String uri) {
        var kept = new SqlQueuePersistenceConfig(true, "org.h2.Driver", uri, "", "", false);
        return system.actorOf(
                Props.create(SqlQueuePersistenceActor.class, kept, List$.MODULE$.empty()));
    }

    private static void restore(ActorRef keeper, ActorRef queues) throws Exception {
        var answer =
                Patterns.ask(keeper, new QueueEvent.Restore(queues), RESTORE_LIMIT)
                        .toCompletableFuture()
                        .get();
        if (answer instanceof Either<?, ?> outcome && outcome.isLeft()) {
            throw new IllegalStateException("the queues cannot be read back: " + outcome);
        }
    }

    private static void stop(ActorSystem system, @Nullable String uri) throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get();
        if (uri != null) {
            closeDatabase(uri);
        }
    }

    /** The engine never closes its connections, and a file that is open cannot be opened again. */
    private static void closeDatabase(String uri) throws SQLException {
        try (var connection = new org.h2.Driver().connect(uri, new Properties());
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
