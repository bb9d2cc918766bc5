package io.latchkey.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.support.mls.rets.response.RowStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** The passes that take turns over one file; run in a process with a small heap. */
public final class MlsParsePasses {
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 15;
    private static final int LONG_RUN = 10;

    @FunctionalInterface
    private interface Pass {
        long over(InputStream in) throws IOException, XMLStreamException;
    }

    private final Path file;
    private final Map<String, Pass> passes = new LinkedHashMap<>();
    private final Map<String, List<Long>> nanos = new LinkedHashMap<>();
    private long sink;

    private MlsParsePasses(Path file) {
        this.file = file;
        passes.put("rows", MlsParsePasses::rows);
        passes.put("values", MlsParsePasses::values);
        passes.put("aalto", in -> stax(new InputFactoryImpl(), in));
        passes.put("jdk", in -> stax(XMLInputFactory.newDefaultFactory(), in));
        passes.keySet().forEach(name -> nanos.put(name, new ArrayList<>()));
    }

    public static void main(String[] args) throws Exception {
        var figures = new MlsParsePasses(Path.of(args[0])).measure();
        System.out.println(new ObjectMapper().writeValueAsString(figures));
    }

    private Map<String, Object> measure() throws Exception {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (var pass : passes.entrySet()) {
                var took = time(pass.getValue());
                if (round >= WARM_UP) {
                    nanos.getOrDefault(pass.getKey(), List.of()).add(took);
                }
            }
        }
        return figures();
    }

    private long time(Pass pass) throws Exception {
        var from = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
            sink += pass.over(in);
        }
        return System.nanoTime() - from;
    }

    private Map<String, Object> figures() throws IOException {
        var rows = perSecond("rows");
        var values = perSecond("values");
        var bare = Math.max(perSecond("aalto"), perSecond("jdk"));
        var megabytes = Files.size(file) / 1e6;
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "mls-parse");
        figures.put("rows", MlsSample.ROWS);
        figures.put("columns", MlsSample.COLUMNS);
        figures.put("megabytes", Sample.round(megabytes));
        figures.put("rounds", ROUNDS);
        figures.put("rowsPerSecond", Math.round(rows));
        figures.put("megabytesPerSecond", Sample.round(megabytes * rows / MlsSample.ROWS));
        figures.put("everyValueRowsPerSecond", Math.round(values));
        figures.put("baselineRowsPerSecond", Math.round(bare));
        figures.put("aaltoRowsPerSecond", Math.round(perSecond("aalto")));
        figures.put("jdkStaxRowsPerSecond", Math.round(perSecond("jdk")));
        figures.put("ratio", Sample.round(rows / bare));
        figures.put("everyValueRatio", Sample.round(values / bare));
        figures.put("heapLimit", MlsParse.HEAP);
        figures.put("liveMegabytesEach100000Rows", memory());
        figures.put("checked", sink != 0);
        return figures;
    }

    private double perSecond(String pass) {
        var median = Sample.ofNanos(nanos.getOrDefault(pass, List.of())).median();
        return MlsSample.ROWS / (median / 1e3);
    }

    /** Finds all values of each row, and makes the key, the price and the timestamp. */
    private static long rows(InputStream in) {
        var sum = 0L;
        var rows = RowStream.of(in);
        while (rows.next()) {
            var row = rows.row();
            sum += row.get(0).length() + row.get(6).length() + row.get(8).length();
        }
        return checked(rows, sum);
    }

    /** Makes every value of every row. */
    private static long values(InputStream in) {
        var sum = 0L;
        var rows = RowStream.of(in);
        while (rows.next()) {
            for (int column = 0; column < MlsSample.COLUMNS; column++) {
                sum += rows.row().get(column).length();
            }
        }
        return checked(rows, sum);
    }

    private static long checked(RowStream rows, long sum) {
        if (rows.rows() != MlsSample.ROWS || !rows.isComplete()) {
            throw new IllegalStateException("read " + rows.rows() + " rows");
        }
        return sum;
    }

    private static long stax(XMLInputFactory factory, InputStream in) throws XMLStreamException {
        var sum = 0L;
        var reader = factory.createXMLStreamReader(in);
        while (reader.hasNext()) {
            reader.next();
            sum += reader.hasText() ? reader.getTextLength() : 1;
        }
        return sum;
    }

    /** What is live after a collection, while a stream ten times as long is read. */
    private List<Double> memory() throws IOException {
        var live = new ArrayList<Double>();
        try (var in = new Repeated(file, LONG_RUN)) {
            var rows = RowStream.of(in);
            while (rows.next()) {
                sink += rows.row().get(0).length();
                if (rows.rows() % MlsSample.ROWS == 0) {
                    live.add(liveMegabytes());
                }
            }
        }
        return live;
    }

    @SuppressWarnings("SystemGc")
    private static double liveMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return Sample.round((runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    /** The file over and over, as one stream. */
    private static final class Repeated extends InputStream {
        private final Path file;
        private int left;
        private InputStream current = InputStream.nullInputStream();

        Repeated(Path file, int times) {
            this.file = file;
            this.left = times;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = current.read(into, offset, length);
            while (read < 0 && left > 0) {
                current.close();
                current = Files.newInputStream(file);
                left--;
                read = current.read(into, offset, length);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
