package io.latchkey.support.testing;

import io.latchkey.engines.Engine;
import io.latchkey.engines.Engines;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One engine per kind and JVM, started by the first who asks and stopped with the JVM. */
final class SharedEngine {
    static final SharedEngine DYNAMODB = new SharedEngine(engines -> engines.dynamoDb(0));
    static final SharedEngine SQS = new SharedEngine(engines -> engines.sqs(0));
    static final SharedEngine S3 = new SharedEngine(engines -> engines.s3(0));
    static final SharedEngine SEARCH = new SharedEngine(engines -> engines.search(0));

    private final Function<Engines, Engine> starting;
    private @Nullable Engine engine;

    private SharedEngine(Function<Engines, Engine> starting) {
        this.starting = starting;
    }

    synchronized URI endpoint() {
        var running = engine;
        if (running == null) {
            running = starting.apply(Engines.inMemory());
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            engine = running;
        }
        return running.endpoint();
    }
}
