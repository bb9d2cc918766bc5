package io.latchkey.engines.dynamodb;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Entered by name from the launcher, which knows nothing of DynamoDB Local's classes.
 *
 * <p>The server is put together here rather than by the engine's command line, for that one listens
 * on every address of the machine and reports its use to AWS.
 */
public final class Start {
    /** The logger keeps its level only while somebody holds it. */
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private Start() {}

    /** Options: {@code port}; {@code data}, a folder, absent to keep everything in memory. */
    public static AutoCloseable start(Map<String, String> options) throws Exception {
        pointAtNativeLibrary();
        var handler =
                new LocalDynamoDBServerHandler(new CommittedRequests(options.get("data")), null);
        // The handler has just set it to its own liking; what fails is answered to the caller.
        SQLITE.setLevel(Level.OFF);
        var port = Integer.parseInt(options.getOrDefault("port", "0"));
        var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var context = new ContextHandler();
        context.setHandler(handler);
        server.setHandler(context);
        server.start();
        return () -> {
            server.stop();
            handler.close();
            awaitDatabaseClosed();
        };
    }

    /** The engine closes its file on a thread of its own, which must end before the classes go. */
    private static void awaitDatabaseClosed() throws InterruptedException {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("SQLiteQueue")
                    && thread.getContextClassLoader() == Start.class.getClassLoader()) {
                thread.join(CLOSE_LIMIT);
            }
        }
    }

    /** SQLite is native: its library lies beside the jars, and is found by a property alone. */
    private static void pointAtNativeLibrary() throws URISyntaxException {
        if (!(Start.class.getClassLoader() instanceof URLClassLoader loader)) {
            return;
        }
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var suffix = os.contains("mac") ? ".dylib" : os.contains("win") ? ".dll" : ".so";
        var processor = os.contains("mac") ? "osx" : os.contains("win") ? "x64" : "amd64";
        for (var url : loader.getURLs()) {
            var name = url.getPath();
            if (name.endsWith(suffix) && name.contains(processor)) {
                var folder = Path.of(url.toURI()).getParent();
                System.setProperty("sqlite4java.library.path", String.valueOf(folder));
            }
        }
    }
}
