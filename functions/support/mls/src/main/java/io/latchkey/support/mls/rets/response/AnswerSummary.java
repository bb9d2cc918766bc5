package io.latchkey.support.mls.rets.response;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a recorded answer holds, read to its end with every value decoded.
 *
 * @param columns of the widest table
 * @param count how many records match by the server's word
 * @param objects pictures and other media that came whole, or whose place was given
 */
public record AnswerSummary(
        long rows,
        int columns,
        OptionalLong count,
        boolean maxRows,
        Optional<Reply> reply,
        int objects,
        List<String> warnings) {
    public AnswerSummary {
        warnings = List.copyOf(warnings);
    }

    /** Reads a file as {@link RecordedAnswer} describes it. */
    public static AnswerSummary of(InputStream file) throws IOException {
        var warnings = new Warnings();
        var answer = RecordedAnswer.of(file);
        var body = new BufferedInputStream(PlainBody.of(answer.body(), warnings), 1 << 16);
        var summary = isText(answer.headers(), body) ? table(answer, body) : media(answer, body);
        return warnings.sentences().isEmpty() ? summary : summary.with(warnings.sentences());
    }

    private AnswerSummary with(List<String> more) {
        var all = new ArrayList<>(warnings);
        all.addAll(more);
        return new AnswerSummary(rows, columns, count, maxRows, reply, objects, all);
    }

    /** Parts begin with a hyphen, and media with anything but an angle bracket. */
    private static boolean isText(Headers headers, BufferedInputStream body) throws IOException {
        var type = headers.contentType();
        if (type.startsWith("multipart/") || headers.get("location").isPresent()) {
            return false;
        }
        body.mark(1 << 12);
        var first = firstVisible(body);
        body.reset();
        if (first == '<') {
            return true;
        }
        var binary = (first > 0x7E && first != 0xEF) || (first >= 0 && first < ' ');
        return first != '-' && !binary && !type.startsWith("image/");
    }

    private static int firstVisible(InputStream body) throws IOException {
        for (int i = 0; i < 1 << 12; i++) {
            var c = body.read();
            if (c < 0 || (c != ' ' && c != '\r' && c != '\n' && c != '\t')) {
                return c;
            }
        }
        return -1;
    }

    private static AnswerSummary table(RecordedAnswer answer, InputStream body) throws IOException {
        try (var rows = RowStream.of(body, answer.headers().charset())) {
            var columns = 0;
            while (rows.next()) {
                rows.row().toMap();
                columns = Math.max(columns, rows.columns().size());
            }
            return new AnswerSummary(
                    rows.rows(),
                    Math.max(columns, rows.columns().size()),
                    rows.count(),
                    rows.maxRows(),
                    rows.reply(),
                    0,
                    rows.warnings().sentences());
        }
    }

    private static AnswerSummary media(RecordedAnswer answer, InputStream body) throws IOException {
        try (var objects = ObjectStream.of(body, answer.headers())) {
            var reply = Optional.<Reply>empty();
            for (var next = objects.next(); next.isPresent(); next = objects.next()) {
                if (reply.isEmpty() && objects.objects() == 0) {
                    reply = next.get().reply();
                }
            }
            return new AnswerSummary(
                    0,
                    0,
                    OptionalLong.empty(),
                    false,
                    objects.objects() > 0 ? objects.reply() : reply,
                    objects.objects(),
                    objects.warnings().sentences());
        }
    }
}
