package io.latchkey.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Runs a measurement by its name. */
public final class Bench {
    /** A measurement: says on the way what it does, and returns its figures. */
    @FunctionalInterface
    interface Measurement {
        Map<String, Object> run() throws Exception;
    }

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var root = Path.of(System.getProperty("latchkey.root", ".")).toAbsolutePath().normalize();
        var all = new TreeMap<String, Measurement>();
        all.put("cold-start", new ColdStart(root));
        all.put("api", new Api(root));
        all.put("deadlines", new Deadlines(root));
        all.put("preview", new Preview(root));
        all.put("relay", new Relay(root));
        all.put("up", new Up(root));
        all.put("mls-parse", new MlsParse());
        if (args.length != 1 || !all.containsKey(args[0])) {
            System.err.println("latchkey: bench takes one of " + String.join(", ", all.keySet()));
            System.exit(2);
        }
        var chosen = Objects.requireNonNull(all.get(args[0]));
        var figures = chosen.run();
        System.out.println(new ObjectMapper().writeValueAsString(figures));
        System.exit(0);
    }
}
