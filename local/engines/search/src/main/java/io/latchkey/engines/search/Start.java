package io.latchkey.engines.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** Entered by name from the launcher, which knows nothing of OpenSearch's classes. */
public final class Start {
    /** By name: its jar is unpacked from the plugin's zip, where no compiler sees it. */
    private static final String KNN = "org.opensearch.knn.plugin.KNNPlugin";

    /** Says which vector instructions it found; held, for a logger dies with its holder. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Start() {}

    /**
     * Options: {@code port}; {@code data}, a folder, absent for one that is deleted at the end. The
     * vector engine is {@code lucene}: the native ones have no library here.
     */
    public static AutoCloseable start(Map<String, String> options) throws Exception {
        VECTORS.setLevel(Level.SEVERE);
        var kept = options.get("data");
        var folder = kept == null ? Files.createTempDirectory("latchkey-search") : Path.of(kept);
        var settings = settings(folder, options.getOrDefault("port", "0"));
        var environment =
                InternalSettingsPreparer.prepareEnvironment(
                        settings, Map.of(), null, () -> "local");
        var node = new LocalNode(environment);
        node.start();
        return () -> {
            node.close();
            if (kept == null) {
                delete(folder);
            }
        };
    }

    private static Settings settings(Path folder, String port) {
        return Settings.builder()
                .put("path.home", folder.toString())
                .put("path.data", folder.resolve("data").toString())
                .put("path.logs", folder.resolve("logs").toString())
                .put("cluster.name", "latchkey")
                .put("node.name", "local")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", "0")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                // A laptop's disk is often nearly full, and a read-only index helps nobody there.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("action.auto_create_index", false)
                .build();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A node whose plugins come from its own class path rather than from a plugins folder. */
    private static final class LocalNode extends Node {
        LocalNode(Environment environment) {
            super(
                    environment,
                    List.of(
                            plugin(
                                    "transport-netty4",
                                    Netty4ModulePlugin.class.getName(),
                                    List.of()),
                            plugin(
                                    "lang-painless",
                                    PainlessModulePlugin.class.getName(),
                                    List.of()),
                            plugin("opensearch-knn", KNN, List.of("lang-painless"))),
                    true);
        }

        private static PluginInfo plugin(String name, String type, List<String> extended) {
            return new PluginInfo(
                    name,
                    name,
                    Version.CURRENT.toString(),
                    Version.CURRENT,
                    "25",
                    type,
                    null,
                    extended,
                    false);
        }
    }
}
