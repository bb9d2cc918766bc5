package io.latchkey.support.mls.rets.response;

import io.latchkey.support.mls.rets.response.MarkupScanner.Token;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The rows of a Search or GetMetadata answer in COMPACT, COMPACT-DECODED or STANDARD-XML, one at a
 * time. What a caller asks about the answer is known as far as it was read: the count mostly comes
 * before the first row, {@link #maxRows()} after the last. A broken stream is no exception: it
 * ends, {@link #isComplete()} says so, and what came before is good. For one thread.
 */
public final class RowStream implements AutoCloseable {
    /** No row, tag or value may be longer, in bytes. */
    private static final int LONGEST = 1 << 23;

    private final InputStream in;
    private final Warnings warnings = new Warnings();
    private final FieldText text = new FieldText(warnings);
    private final ByteWindow window;
    private final MarkupScanner scanner;
    private final Sections sections = new Sections();
    private final CompactRows compact;
    private final ElementRows elements;
    private final AnswerHead head;
    private Columns columns = Columns.NONE;
    private long rows;
    private boolean inElements;
    private boolean ended;
    private boolean peeked;

    private RowStream(InputStream body, Optional<String> charset) {
        this.in = PlainBody.of(body, warnings);
        this.window = new ByteWindow(in, LONGEST);
        this.scanner = new MarkupScanner(window, text, warnings);
        this.compact = new CompactRows(window, text, warnings);
        this.elements = new ElementRows(scanner, sections, warnings);
        this.head = new AnswerHead(scanner, warnings);
        charset.ifPresent(text::declare);
    }

    /** Reads a body, compressed by gzip or not, without waiting for more than it needs. */
    public static RowStream of(InputStream body) {
        return new RowStream(body, Optional.empty());
    }

    /**
     * Reads a body as {@link #of(InputStream)} does.
     *
     * @param charset what the Content-Type header names; a hint that the bytes may overrule
     */
    public static RowStream of(InputStream body, Optional<String> charset) {
        return new RowStream(body, charset);
    }

    /** Moves to the next row; false at the end, whether good or bad. */
    public boolean next() {
        if (peeked) {
            peeked = false;
            return !ended;
        }
        return advanceOrEnd();
    }

    /** Reads as far as the first row, so that what stands before it is known; does not move. */
    public boolean peek() {
        if (!peeked) {
            peeked = true;
            advanceOrEnd();
        }
        return !ended;
    }

    private boolean advanceOrEnd() {
        if (ended) {
            return false;
        }
        try {
            if (advance()) {
                rows++;
                return true;
            }
        } catch (ByteWindow.TooLong e) {
            warnings.add(Defect.TOO_LONG);
        }
        ended = true;
        head.end(window);
        return false;
    }

    /** The row that {@link #next()} moved to. */
    public Row row() {
        return inElements ? elements.row() : compact.row();
    }

    /** Names in the server's order; in STANDARD-XML those that were met so far. */
    public List<String> columns() {
        return inElements ? elements.columns() : columns.names();
    }

    /** How many rows were read. */
    public long rows() {
        return rows;
    }

    /** How many records match on the server, by its own word. */
    public OptionalLong count() {
        return head.count();
    }

    /** Whether the server says that it left rows out. */
    public boolean maxRows() {
        return head.maxRows();
    }

    /** Absent where nothing like RETS was met. */
    public Optional<Reply> reply() {
        return head.reply();
    }

    /** The metadata table that the row stands in; empty in answers to a search. */
    public Optional<Section> section() {
        return inElements ? elements.section() : sections.current();
    }

    /** The element that the row was, as {@code ResidentialProperty}; empty in COMPACT. */
    public String element() {
        return inElements ? elements.row().name() : "";
    }

    /** Whether the answer was read to the end that its server meant. */
    public boolean isComplete() {
        return ended && head.isClosed();
    }

    /** Whether a web page came instead, as from a captive proxy or a sign-in form. */
    public boolean isHtml() {
        return head.isHtml();
    }

    /** What was repaired so far; values that were not asked for were not looked at. */
    public Warnings warnings() {
        return warnings;
    }

    private boolean advance() {
        if (elements.active() && records()) {
            return true;
        }
        while (scanner.skipText()) {
            if (!head.isHtml() && window.matches(0, "<DATA>")) {
                window.position += "<DATA>".length();
                inElements = false;
                if (compact.read()) {
                    return true;
                }
            } else if (scanner.nextTag() == Token.TAG && tag(scanner.tag())) {
                return true;
            }
        }
        return false;
    }

    private boolean tag(Tag tag) {
        var key = tag.key();
        if (key.startsWith("metadata-")) {
            sections.tag(tag);
            return false;
        }
        if (tag.is("COLUMNS") && !tag.closing()) {
            readColumns(tag);
            return false;
        }
        if (tag.is("DATA")) {
            inElements = false;
            return !tag.closing() && !tag.empty() && !head.isHtml() && compact.read();
        }
        return !head.take(tag) && record(tag);
    }

    private void readColumns(Tag tag) {
        var line = tag.empty() ? "" : textUntilTag();
        var delimiter = Delimiter.of(head.delimiter(), line, warnings);
        var read = Columns.parse(line, delimiter);
        if (rows > 0 && sections.current().isEmpty() && !read.names().equals(columns.names())) {
            warnings.add(Defect.COLUMNS_CHANGED);
        }
        columns = read;
        compact.use(read);
    }

    private String textUntilTag() {
        var line = new StringBuilder();
        var token = scanner.next();
        while (token == Token.TEXT) {
            line.append(scanner.text());
            token = scanner.next();
        }
        return line.toString();
    }

    private boolean record(Tag tag) {
        if (tag.closing() || !mayBeRecord()) {
            return false;
        }
        inElements = true;
        return elements.begin(tag) || records();
    }

    /** Below a root that is RETS, where there is no table. */
    private boolean mayBeRecord() {
        return columns.count() == 0 && (head.mayHoldRecords() || sections.current().isPresent());
    }

    private boolean records() {
        return elements.read() || elements.handedBack().map(this::tag).orElse(false);
    }

    /** Closes the body, too. */
    @Override
    public void close() throws IOException {
        in.close();
    }
}
