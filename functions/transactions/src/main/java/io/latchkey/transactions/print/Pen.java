package io.latchkey.transactions.print;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Writes in the one font that PDFBox brings, of which the letters that are used go into the
 * document. A letter that it lacks becomes its plain one, or a question mark: no name stops a page.
 */
final class Pen {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String MISSING = "?";

    private final PDFont font;
    private final Map<Integer, String> letters = new HashMap<>();

    /**
     * How letters look: their size in points, grey from 0 for black, and whether they are heavy.
     */
    record Ink(float size, float grey, boolean heavy) {}

    private Pen(PDFont font) {
        this.font = font;
    }

    static Pen of(PDDocument document) throws IOException {
        try (var in = PDDocument.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox lacks its font");
            }
            return new Pen(PDType0Font.load(document, in, true));
        }
    }

    /** The text in letters that the font has. */
    String writable(String text) {
        var written = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> written.append(letters.computeIfAbsent(letter, this::letter)));
        return written.toString();
    }

    private String letter(int letter) {
        var text = Character.toString(letter);
        if (has(text)) {
            return text;
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !plain.isEmpty() && has(plain) ? plain : MISSING;
    }

    private boolean has(String text) {
        try {
            return font.encode(text).length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the font cannot be read", e);
        }
    }

    /** In points. */
    float width(String writable, float size) throws IOException {
        return font.getStringWidth(writable) / 1000 * size;
    }

    /** At most so wide, with an ellipsis where letters are left out. */
    String fitted(String text, float size, float widest) throws IOException {
        var all = writable(text);
        if (width(all, size) <= widest) {
            return all;
        }
        var end = all.length();
        while (end > 0 && width(all.substring(0, end) + "…", size) > widest) {
            end = all.offsetByCodePoints(end, -1);
        }
        return all.substring(0, end).stripTrailing() + "…";
    }

    /** The parts in lines, as many on each as are at most so wide. */
    List<String> lines(List<String> parts, float size, float widest) throws IOException {
        var lines = new ArrayList<String>();
        for (var part : parts) {
            var fitted = fitted(part, size, widest);
            var joined = lines.isEmpty() ? fitted : lines.getLast() + "   " + fitted;
            if (lines.isEmpty() || width(joined, size) > widest) {
                lines.add(fitted);
            } else {
                lines.set(lines.size() - 1, joined);
            }
        }
        return lines;
    }

    /** Writes a text that is {@link #writable}. */
    void write(PDPageContentStream page, Ink ink, float x, float y, String writable)
            throws IOException {
        page.beginText();
        page.setFont(font, ink.size());
        page.setNonStrokingColor(ink.grey());
        page.setStrokingColor(ink.grey());
        // The font has no bold sister: its outline is drawn as well.
        page.setRenderingMode(ink.heavy() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setLineWidth(ink.size() * 0.03f);
        page.newLineAtOffset(x, y);
        page.showText(writable);
        page.endText();
    }
}
