package io.latchkey.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** A COMPACT answer as boards send it: numbers, codes, dates, and a paragraph of remarks. */
final class MlsSample {
    static final int ROWS = 100_000;
    static final int COLUMNS = 27;

    private static final List<String> CITIES = List.of("Austin", "Tampa", "Boulder");
    private static final String REMARKS =
            "Light-filled ranch home in Heronfold. The kitchen has quartz counters and a long island."
                    + " Owned solar panels keep the bills low.";

    private MlsSample() {}

    static void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(head());
            var random = new SplittableRandom(1);
            for (int row = 0; row < ROWS; row++) {
                row(out, row, random);
            }
            out.write("</RETS>\r\n");
        }
    }

    private static String head() {
        var names = new StringBuilder("\t");
        for (int column = 0; column < COLUMNS; column++) {
            names.append("Field").append(column).append('\t');
        }
        return "<?xml version=\"1.0\"?>\r\n<RETS ReplyCode=\"0\" ReplyText=\"Success\">\r\n<COUNT Records=\""
                + ROWS
                + "\"/>\r\n<DELIMITER value=\"09\"/>\r\n<COLUMNS>"
                + names
                + "</COLUMNS>\r\n";
    }

    private static void row(BufferedWriter out, int row, SplittableRandom random)
            throws IOException {
        out.write("<DATA>\t" + (10_000_000 + row));
        for (int column = 1; column < COLUMNS - 1; column++) {
            out.write('\t');
            out.write(value(column, random));
        }
        // One home in twenty has an ampersand or an accent in its remarks.
        out.write('\t');
        out.write(REMARKS);
        out.write(row % 20 == 0 ? " Caf\u00e9 &amp; library near by." : "");
        out.write("\t</DATA>\r\n");
    }

    private static String value(int column, SplittableRandom random) {
        return switch (column % 6) {
            case 0 -> String.valueOf(random.nextInt(2_000_000));
            case 1 -> CITIES.get(random.nextInt(CITIES.size()));
            case 2 ->
                    "2026-05-%02dT10:%02d:00".formatted(1 + random.nextInt(28), random.nextInt(60));
            case 3 -> String.valueOf(random.nextInt(9));
            case 4 -> random.nextInt(3) == 0 ? "" : "Single Family Residence";
            default -> random.nextBoolean() ? "Y" : "N";
        };
    }
}
