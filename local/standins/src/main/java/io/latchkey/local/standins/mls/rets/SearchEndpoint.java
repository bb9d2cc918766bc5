package io.latchkey.local.standins.mls.rets;

import io.latchkey.local.standins.mls.SyntheticHome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The Search transaction. */
final class SearchEndpoint {
    private static final int NO_RECORDS = 20201;
    private static final int SLOW_MILLIS = 20;

    private final RetsBoard board;
    private final int cap;

    /** Queries whose stream was cut already. */
    private final Set<String> cut = ConcurrentHashMap.newKeySet();

    SearchEndpoint(RetsBoard board, int cap) {
        this.board = board;
        this.cap = cap;
    }

    void rearm() {
        cut.clear();
    }

    /** What is sent of what matches. */
    private record Selection(List<SyntheticHome> homes, int total, boolean more) {}

    void serve(Exchange exchange) throws IOException {
        if (exchange.has(RetsFault.HTML_INSTEAD)) {
            exchange.type("text/html")
                    .text(
                            "<!DOCTYPE html><html><head><title>Sign"
                                    + " in</title></head><body></body></html>");
            return;
        }
        try {
            var query = Dmql.parse(exchange.parameter("Query").orElse("*"));
            answer(exchange, board.matching(query));
        } catch (Dmql.Invalid e) {
            exchange.reply(20206, "Invalid Query Syntax: " + e.getMessage());
        }
        if (exchange.has(RetsFault.RECORDS_CHANGE)) {
            board.change();
        }
    }

    private void answer(Exchange exchange, List<SyntheticHome> matching) throws IOException {
        var offset = exchange.parameter("Offset").map(Integer::parseInt).orElse(1);
        if (offset > 1 && exchange.has(RetsFault.OFFSET_REFUSED)) {
            exchange.reply(20203, "Offset is not supported");
            return;
        }
        var from = exchange.has(RetsFault.OFFSET_IGNORED) ? 0 : offset - 1;
        if (from >= matching.size()) {
            var refused = from > 0 && exchange.has(RetsFault.OFFSET_PAST_END_REFUSED);
            exchange.reply(
                    refused ? 20203 : NO_RECORDS, refused ? "Bad Offset" : "No Records Found.");
            return;
        }
        var selected = selected(exchange, matching, from);
        var count = exchange.parameter("Count").orElse("0");
        var alone =
                count.equals("2")
                        || (count.equals("1") && exchange.has(RetsFault.COUNT_WITHOUT_DATA));
        var counted = !count.equals("0") && !exchange.has(RetsFault.NO_COUNT);
        write(exchange, selected, counted, alone);
    }

    private Selection selected(Exchange exchange, List<SyntheticHome> matching, int from) {
        var asked =
                exchange.parameter("Limit")
                        .filter(limit -> !limit.equals("NONE"))
                        .map(Integer::parseInt);
        var keysOnly = exchange.parameter("Select").filter(BoardField.KEY::equals).isPresent();
        var uncapped = keysOnly && !exchange.has(RetsFault.KEYS_CAPPED);
        var most = uncapped ? Integer.MAX_VALUE : cap;
        var limit =
                exchange.has(RetsFault.LIMIT_IGNORED) ? most : Math.min(most, asked.orElse(most));
        var rest = matching.subList(from, matching.size());
        var homes = rest.subList(0, Math.min(limit, rest.size()));
        var whenever = exchange.has(RetsFault.MAXROWS_WHENEVER_LIMITED) && homes.size() == limit;
        return new Selection(homes, matching.size(), whenever || homes.size() < rest.size());
    }

    private void write(Exchange exchange, Selection selected, boolean counted, boolean alone)
            throws IOException {
        var charset = exchange.has(RetsFault.NO_CHARSET) ? "" : ";charset=UTF-8";
        exchange.type("text/xml" + charset);
        if (!exchange.has(RetsFault.GZIP)) {
            body(exchange, exchange.out(), selected, counted, alone);
            return;
        }
        exchange.header("Content-Encoding", "gzip");
        var packed = new GZIPOutputStream(exchange.out());
        body(exchange, packed, selected, counted, alone);
        packed.finish();
    }

    private void body(
            Exchange exchange, OutputStream out, Selection selected, boolean counted, boolean alone)
            throws IOException {
        var latin = exchange.has(RetsFault.LATIN_UNDER_UTF_8) || exchange.has(RetsFault.NO_CHARSET);
        var format = exchange.parameter("Format").orElse("COMPACT");
        var answer =
                new TableAnswer(exchange.faults(), fields(exchange), format.endsWith("DECODED"));
        var charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        var sink = new Sink(out, charset);
        sink.write("<RETS ReplyCode=\"0\" ReplyText=\"Operation Successful\">\r\n");
        if (counted) {
            sink.write("<COUNT Records=\"%d\" />\r\n".formatted(selected.total()));
        }
        if (!alone) {
            var standard = format.equals("STANDARD-XML");
            sink.write(
                    standard
                            ? "<REData><REProperties>\r\n"
                            : answer.delimiterTag() + answer.columns());
            rows(exchange, sink, answer, selected.homes());
            sink.write(standard ? "</REProperties></REData>\r\n" : "");
            if (selected.more() && !exchange.has(RetsFault.NO_MAXROWS_TAG)) {
                sink.write("<MAXROWS/>\r\n");
            }
        }
        sink.write("</RETS>\r\n");
    }

    private record Sink(OutputStream out, Charset charset) {
        void write(String text) throws IOException {
            out.write(text.getBytes(charset));
        }
    }

    private void rows(Exchange exchange, Sink sink, TableAnswer answer, List<SyntheticHome> homes)
            throws IOException {
        var standard = exchange.parameter("Format").orElse("").equals("STANDARD-XML");
        var last = cutAfter(exchange, homes.size());
        for (int i = 0; i < homes.size(); i++) {
            var row = standard ? answer.element(homes.get(i)) : answer.row(homes.get(i));
            if (i == last) {
                sink.write(row.substring(0, row.length() / 2));
                sink.out().flush();
                throw new CutOff();
            }
            sink.write(row);
            if (exchange.has(RetsFault.STREAM_SLOW) && i % 100 == 0) {
                sink.out().flush();
                pause();
            }
        }
    }

    private int cutAfter(Exchange exchange, int rows) {
        var query = String.valueOf(exchange.request().getHttpURI().getQuery());
        var once = exchange.has(RetsFault.STREAM_CUT_ONCE) && cut.add(query) && cut.size() < 4;
        if (exchange.has(RetsFault.STREAM_ALWAYS_CUT)) {
            return 0;
        }
        return once ? rows / 3 : -1;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutOff();
        }
    }

    private static List<BoardField> fields(Exchange exchange) {
        var select = exchange.parameter("Select");
        if (select.isEmpty()) {
            return BoardField.ALL;
        }
        var names = Arrays.asList(select.get().split(",", -1));
        return BoardField.ALL.stream().filter(field -> names.contains(field.name())).toList();
    }
}
