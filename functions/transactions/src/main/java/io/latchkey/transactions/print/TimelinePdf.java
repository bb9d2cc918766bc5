package io.latchkey.transactions.print;

import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.Wording;
import io.latchkey.transactions.print.Pen.Ink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * A deal's dates for its parties, on Letter: one page for as many as are usual, by making the rows
 * lower, and further pages beyond. It has names and roles and no way to reach anybody.
 */
public final class TimelinePdf {
    private static final float MARGIN = 45;
    private static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
    private static final float BOTTOM = 62;
    private static final float HIGHEST_ROW = 21;
    private static final float LOWEST_ROW = 9.6f;
    private static final int MOST_PARTY_LINES = 5;

    private static final float TIME = 138;
    private static final float LABEL = 226;
    private static final float STATUS = 492;

    private static final float BLACK = 0.1f;
    private static final float GREY = 0.42f;
    private static final float FAINT = 0.85f;

    private static final String DISCLAIMER = "Computed as a help, no legal advice.";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a z", Locale.ENGLISH);

    private final Transaction deal;
    private final Instant now;
    private final PDDocument document;
    private final Pen pen;

    private TimelinePdf(Transaction deal, Instant now, PDDocument document) throws IOException {
        this.deal = deal;
        this.now = now;
        this.document = document;
        this.pen = Pen.of(document);
    }

    /** The document's bytes. */
    public static byte[] of(Transaction deal, Instant now) {
        try (var document = new PDDocument()) {
            new TimelinePdf(deal, now, document).draw();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    private void draw() throws IOException {
        document.getDocumentInformation().setTitle("Dates: " + deal.terms().address().oneLine());
        document.getDocumentCatalog().setLanguage("en-US");
        var rows = TimelineRow.of(deal, now);
        var parties = parties();
        var first = PDRectangle.LETTER.getHeight() - MARGIN - 58 - 12 * parties.size();
        var height =
                Math.clamp(
                        (first - BOTTOM - 18) / Math.max(1, rows.size()), LOWEST_ROW, HIGHEST_ROW);
        var from = 0;
        var pages = 0;
        do {
            var top = pages == 0 ? first : PDRectangle.LETTER.getHeight() - MARGIN - 34;
            var to = Math.min(rows.size(), from + (int) ((top - BOTTOM - 18 + 0.01f) / height));
            page(
                    pages == 0 ? parties : List.of(),
                    pages,
                    top,
                    new Rows(rows.subList(from, to), height));
            from = to;
            pages++;
        } while (from < rows.size());
    }

    /** What one page has room for. */
    private record Rows(List<TimelineRow> rows, float height) {}

    private List<String> parties() throws IOException {
        var all =
                deal.parties().stream()
                        .map(party -> Wording.label(party.role().name()) + ": " + party.name())
                        .toList();
        var lines = pen.lines(all, 9, WIDTH);
        if (lines.size() <= MOST_PARTY_LINES) {
            return lines;
        }
        var shown = new java.util.ArrayList<>(lines.subList(0, MOST_PARTY_LINES - 1));
        shown.add(pen.fitted(lines.get(MOST_PARTY_LINES - 1) + "   and others", 9, WIDTH));
        return shown;
    }

    private void page(List<String> parties, int number, float top, Rows rows) throws IOException {
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
            heading(out, parties, number);
            columns(out, top);
            var y = top - 18;
            for (var row : rows.rows()) {
                row(out, row, y, rows.height());
                y -= rows.height();
            }
            footing(out, number);
        }
    }

    private void heading(PDPageContentStream out, List<String> parties, int number)
            throws IOException {
        var y = PDRectangle.LETTER.getHeight() - MARGIN - 14;
        var address = deal.terms().address();
        var title = number == 0 ? new Ink(17, BLACK, true) : new Ink(11, BLACK, true);
        pen.write(out, title, MARGIN, y, pen.fitted(address.oneLine(), title.size(), WIDTH));
        if (number > 0) {
            return;
        }
        var line =
                address.stateOrProvince()
                        + " "
                        + address.postalCode()
                        + "  ·  "
                        + deal.form().name()
                        + "  ·  as of "
                        + NOW.format(now.atZone(deal.zone()));
        pen.write(out, new Ink(9, GREY, false), MARGIN, y - 16, pen.fitted(line, 9, WIDTH));
        y -= 33;
        for (var each : parties) {
            pen.write(out, new Ink(9, BLACK, false), MARGIN, y, each);
            y -= 12;
        }
    }

    private void columns(PDPageContentStream out, float top) throws IOException {
        var ink = new Ink(7.5f, GREY, true);
        pen.write(out, ink, MARGIN, top - 8, "DATE");
        pen.write(out, ink, TIME, top - 8, "ENDS");
        pen.write(out, ink, LABEL, top - 8, "WHAT");
        pen.write(out, ink, STATUS, top - 8, "STATUS");
        rule(out, top - 14, 0.5f);
    }

    private void row(PDPageContentStream out, TimelineRow row, float top, float height)
            throws IOException {
        var size = Math.clamp(height * 0.58f, 6.5f, 9.5f);
        var y = top - height / 2 - size * 0.3f;
        var weight = row.status().weight();
        var grey = weight == TimelineRow.Weight.faint ? GREY : BLACK;
        var ink = new Ink(size, grey, weight == TimelineRow.Weight.strong);
        var plain = new Ink(size, grey, false);
        pen.write(out, ink, MARGIN, y, day(row.day()));
        pen.write(out, plain, TIME, y, pen.fitted(row.time(), size, LABEL - TIME - 6));
        pen.write(out, plain, LABEL, y, pen.fitted(row.label(), size, STATUS - LABEL - 8));
        pen.write(out, ink, STATUS, y, pen.writable(row.status().words()));
        rule(out, top - height, FAINT);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    private static void rule(PDPageContentStream out, float y, float grey) throws IOException {
        out.setStrokingColor(grey);
        out.setLineWidth(0.5f);
        out.moveTo(MARGIN, y);
        out.lineTo(MARGIN + WIDTH, y);
        out.stroke();
    }

    private void footing(PDPageContentStream out, int number) throws IOException {
        var ink = new Ink(8, GREY, false);
        var zone = "Times are those at the property, " + deal.terms().timeZone() + ".";
        pen.write(out, ink, MARGIN, 40, pen.writable(DISCLAIMER + " " + zone));
        var page = "Page " + (number + 1);
        pen.write(out, ink, MARGIN + WIDTH - pen.width(page, 8), 40, page);
    }
}
