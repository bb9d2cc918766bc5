package io.latchkey.bench;

import io.latchkey.engines.Engines;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * A holiday that touches 10,000 deals, or as many as the system property {@code
 * latchkey.bench.deals} says: the queue's handler as it is deployed, on a DynamoDB Local of the
 * measurement's own, beside raw writes of the same items to the same engine in the same run.
 */
final class HolidayEdit {
    private static final String WORK = "io.latchkey.transactions.measured.HolidayEdit";

    private final Path root;

    HolidayEdit(Path root) {
        this.root = root;
    }

    Map<String, Object> figures() throws Exception {
        var folder = Files.createTempDirectory("latchkey-bench-edit");
        try (var engine = Engines.keptIn(folder.resolve("data")).dynamoDb(0);
                var raw = RawDynamoDb.client(engine.endpoint());
                var loader = loader(folder, engine.endpoint())) {
            RawDynamoDb.createTable(raw, "transactions");
            return work(loader).get();
        }
    }

    /** The work, made as a function is: with its environment on its thread's class loader. */
    @SuppressWarnings("unchecked")
    private static Supplier<Map<String, Object>> work(ClassLoader loader)
            throws ReflectiveOperationException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return (Supplier<Map<String, Object>>)
                    loader.loadClass(WORK).getDeclaredConstructor().newInstance();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private URLClassLoader loader(Path folder, URI dynamoDb) throws IOException {
        var variables = new Properties();
        variables.putAll(
                Map.of(
                        "AWS_ACCESS_KEY_ID", "bench",
                        "AWS_SECRET_ACCESS_KEY", "bench",
                        "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(),
                        "TRANSACTIONS_TABLE", "transactions",
                        "RECOMPUTE_DEALS_QUEUE_URL", "none",
                        "RECOMPUTE_DEALS_DEAD_LETTERS_URL", "none"));
        var file = folder.resolve("META-INF/latchkey/environment.properties");
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
            variables.store(out, null);
        }
        var target = root.resolve("functions/transactions/target");
        var path =
                new URL[] {
                    folder.toUri().toURL(),
                    target.resolve("transactions-0.1.0-SNAPSHOT-function.jar").toUri().toURL(),
                    target.resolve("test-classes").toUri().toURL()
                };
        return new URLClassLoader("transactions", path, ClassLoader.getPlatformClassLoader());
    }
}
