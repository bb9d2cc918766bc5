package io.latchkey.support.mls.rets.response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers for tests, and what the parser makes of them. */
final class Answers {
    /** What was read: rows, and the stream that was read to its end. */
    record Read(List<Map<String, String>> rows, RowStream stream) {}

    private Answers() {}

    static String compact(String inside) {
        return "<?xml version=\"1.0\"?>\r\n"
                + "<RETS ReplyCode=\"0\" ReplyText=\"Operation Successful\">\r\n"
                + inside
                + "</RETS>\r\n";
    }

    /** A table of columns A and B with these lines of data. */
    static String table(String... lines) {
        var text =
                new StringBuilder("<DELIMITER value=\"09\"/>\r\n<COLUMNS>\tA\tB\t</COLUMNS>\r\n");
        for (var line : lines) {
            text.append("<DATA>").append(line).append("</DATA>\r\n");
        }
        return compact(text.toString());
    }

    static Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    static Read read(byte[] body, Optional<String> charset) {
        var stream = RowStream.of(new ByteArrayInputStream(body), charset);
        var rows = new ArrayList<Map<String, String>>();
        while (stream.next()) {
            rows.add(stream.row().toMap());
        }
        return new Read(rows, stream);
    }

    static AnswerSummary summary(byte[] file) {
        try {
            return AnswerSummary.of(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AnswerSummary summary(String file) {
        return summary(file.getBytes(StandardCharsets.ISO_8859_1));
    }
}
