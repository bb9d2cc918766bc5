package io.latchkey.support.mls.rets.response;

import static io.latchkey.support.mls.rets.response.Answers.compact;
import static io.latchkey.support.mls.rets.response.Answers.read;
import static io.latchkey.support.mls.rets.response.Answers.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowStreamTest {
    private static final Map<String, String> FIRST = Map.of("A", "1", "B", "x & y");

    @Test
    void aTableIsReadWithItsCountAndItsColumns() {
        var answer =
                read(
                        compact(
                                "<COUNT Records=\"7\"/><DELIMITER value=\"09\"/><COLUMNS>\tA\tB"
                                        + "\t</COLUMNS><DATA>\t1\tx &amp; y\t</DATA><MAXROWS/>"));

        assertThat(answer.rows()).containsExactly(FIRST);
        assertThat(answer.stream().columns()).containsExactly("A", "B");
        assertThat(answer.stream().count()).isEqualTo(OptionalLong.of(7));
        assertThat(answer.stream().maxRows()).isTrue();
        assertThat(answer.stream().reply()).contains(new Reply(0, "Operation Successful"));
        assertThat(answer.stream().isComplete()).isTrue();
        assertThat(answer.stream().warnings().sentences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<COUNT Records=\"7\"></COUNT>",
                "<count records='7' />",
                "<COUNT Records=7/>",
                "<COUNT>7</COUNT>",
                "<COUNT Records=\" 7 \"/>"
            })
    void aCountIsReadHoweverItIsWritten(String count) {
        assertThat(read(compact(count)).stream().count()).isEqualTo(OptionalLong.of(7));
    }

    @Test
    void anAnswerWithoutCountHasNone() {
        assertThat(read(table("\t1\t2\t")).stream().count()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7C", "pipe", "", "0x7C", "124", "44", "09"})
    void theDelimiterIsFoundWhateverItsAttributeSays(String value) {
        var answer =
                read(
                        compact(
                                "<DELIMITER value=\""
                                        + value
                                        + "\"/><COLUMNS>|A|B|</COLUMNS><DATA>|1|x &amp;"
                                        + " y|</DATA>"));

        assertThat(answer.rows()).containsExactly(FIRST);
    }

    @Test
    void aTableWithoutDelimiterTagIsPartedByTabs() {
        var answer = read(compact("<COLUMNS>\tA\tB\t</COLUMNS><DATA>\t1\tx &amp; y\t</DATA>"));

        assertThat(answer.rows()).containsExactly(FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t1\tx &amp; y\t",
                "1\tx &amp; y\t",
                "\t1\tx &amp; y",
                "1\tx &amp; y",
                "\r\n\t1\tx &amp; y\t\r\n"
            })
    void aRowIsReadWithoutItsFirstOrLastDelimiter(String line) {
        assertThat(read(table(line)).rows()).containsExactly(FIRST);
    }

    @Test
    void emptyFirstAndLastValuesStayWhereTheyAre() {
        assertThat(read(table("\t\tb\t", "\ta\t\t", "\t\t\t")).rows())
                .containsExactly(
                        Map.of("A", "", "B", "b"),
                        Map.of("A", "a", "B", ""),
                        Map.of("A", "", "B", ""));
    }

    @Test
    void rowsWithTooFewOrTooManyValuesAreKeptAndReported() {
        var answer = read(table("\t1\t", "\t1\t2\t3\t"));

        assertThat(answer.rows())
                .containsExactly(Map.of("A", "1", "B", ""), Map.of("A", "1", "B", "2"));
        assertThat(answer.stream().warnings().has(Defect.SHORT_ROW)).isTrue();
        assertThat(answer.stream().warnings().has(Defect.LONG_ROW)).isTrue();
    }

    @Test
    void aStatusInsideTheBodyOverridesTheReplyCode() {
        var answer = read(compact("<RETS-STATUS ReplyCode=\"20201\" ReplyText=\"No Records\"/>"));

        assertThat(answer.stream().reply()).contains(new Reply(20201, "No Records"));
    }

    @ParameterizedTest
    @ValueSource(ints = {20201, 20203, 20206, 20022, 20037, 20701, 20401, 20403, 20514})
    void everyReplyCodeIsReported(int code) {
        var answer = read("<RETS ReplyCode=\"" + code + "\" ReplyText=\"Say \"no\" & go\" />");

        assertThat(answer.stream().reply()).contains(new Reply(code, "Say \"no\" & go"));
        assertThat(answer.stream().isComplete()).isTrue();
    }

    @Test
    void halvesOfACharacterComeTogetherAndControlsBecomeSpaces() {
        var answer = read(table("\t&#55357;&#56842;\ta&#x10;b\u000Bc&#xD83D;\t"));

        assertThat(answer.rows()).containsExactly(Map.of("A", "😊", "B", "a b c\uFFFD"));
        assertThat(answer.stream().isComplete()).isTrue();
    }

    @Test
    void bytesOfEitherCharacterSetAreReadUnderAnyHeader() {
        var latin = table("\tcaf\u00e9\t\u0093q\u0094\t").getBytes(StandardCharsets.ISO_8859_1);
        var expected = Map.of("A", "café", "B", "“q”");

        assertThat(read(latin, Optional.empty()).rows()).containsExactly(expected);
        assertThat(read(latin, Optional.of("UTF-8")).rows()).containsExactly(expected);
        assertThat(read(latin, Optional.of("no-such-charset")).rows()).containsExactly(expected);
        var utf8 = table("\tcafé\t“q”\t").getBytes(StandardCharsets.UTF_8);
        assertThat(read(utf8, Optional.of("ISO-8859-1")).rows()).containsExactly(expected);
        assertThat(read(utf8, Optional.of("UTF-8")).rows()).containsExactly(expected);
        assertThat(read(utf8, Optional.of("UTF-8")).stream().warnings().sentences()).isEmpty();
    }

    @Test
    void byteOrderMarksAndWideEncodingsAreReadToo() {
        var text = table("\tcafé\t😊\t");
        var expected = Map.of("A", "café", "B", "😊");

        for (var body :
                new byte[][] {
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                    text.getBytes(StandardCharsets.UTF_16LE)
                }) {
            assertThat(read(body, Optional.empty()).rows()).containsExactly(expected);
        }
    }

    @Test
    void htmlThatWasEncodedTwiceIsDecodedTwice() {
        var answer = read(table("\tA&amp;amp;B\tcaf&amp;eacute; &amp;lt;br&amp;gt;\t"));

        assertThat(answer.rows()).containsExactly(Map.of("A", "A&B", "B", "café <br>"));
        assertThat(answer.stream().warnings().has(Defect.DOUBLE_ENCODED)).isTrue();
    }

    @Test
    void strayMarkupInAValueIsText() {
        var answer = read(table("\t5 < 6 & 7\t<b>bold</b><br>\t"));

        assertThat(answer.rows()).containsExactly(Map.of("A", "5 < 6 & 7", "B", "<b>bold</b><br>"));
    }

    @Test
    void sectionsAndCommentsInARowAreResolved() {
        var answer = read(table("\t<![CDATA[x & <y>]]>\tb<!-- no -->c\t"));

        assertThat(answer.rows()).containsExactly(Map.of("A", "x & <y>", "B", "bc"));
    }

    @Test
    void aStreamCutAtAnyByteGivesTheRowsThatCameWhole() {
        var whole = table("\t1\tx\t", "\t2\ty\t", "\t3\tz\t").getBytes(StandardCharsets.UTF_8);
        var last = new String(whole, StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - "</RETS>\r\n".length(); length++) {
            var answer = read(Arrays.copyOf(whole, length), Optional.empty());
            var complete = last.substring(0, length).split("</DATA>", -1).length - 1;
            assertThat(answer.rows()).as("cut at %d", length).hasSize(complete);
            assertThat(answer.stream().isComplete()).isFalse();
            assertThat(answer.stream().warnings().sentences()).isNotEmpty();
        }
    }

    @Test
    void aRowWhoseClosingTagIsMissingIsNoRow() {
        var answer =
                read(compact("<COLUMNS>\tA\tB\t</COLUMNS><DATA>\t1\t2\t<DATA>\t3\t4\t</DATA>"));

        assertThat(answer.rows()).containsExactly(Map.of("A", "3", "B", "4"));
        assertThat(answer.stream().warnings().times(Defect.CUT_ROW)).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksIsAnAnswerThatEndsEarly() {
        var start = table("\t1\tx &amp; y\t").replace("</RETS>", "");
        var body =
                new SequenceInputStream(
                        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("reset by peer");
                            }

                            @Override
                            public int read(byte[] into, int from, int length) throws IOException {
                                throw new IOException("reset by peer");
                            }
                        });
        var stream = RowStream.of(body);

        assertThat(stream.next()).isTrue();
        assertThat(stream.row().toMap()).isEqualTo(FIRST);
        assertThat(stream.next()).isFalse();
        assertThat(stream.isComplete()).isFalse();
        assertThat(stream.warnings().toString()).contains("reset by peer");
    }

    @Test
    void gzipIsUnpackedWhetherWholeOrCut() throws IOException {
        var packed = packed(table("\t1\tx &amp; y\t"));

        assertThat(read(packed, Optional.empty()).rows()).containsExactly(FIRST);
        var cut = read(Arrays.copyOf(packed, packed.length - 12), Optional.empty());
        assertThat(cut.stream().warnings().sentences()).isNotEmpty();
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aLoginPageInsteadOfRetsIsNamedAsSuch() {
        var answer =
                read(
                        "<!DOCTYPE html><html><head><title>Please sign in</title></head><body>"
                                + "<form><DATA>\t1\t</DATA></form></body></html>");

        assertThat(answer.rows()).isEmpty();
        assertThat(answer.stream().isHtml()).isTrue();
        assertThat(answer.stream().warnings().toString())
                .isEqualTo("an HTML page instead of RETS: Please sign in");
    }

    @Test
    void declaredEntitiesAreNeverExpanded() {
        var bomb = new StringBuilder("<!DOCTYPE RETS [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        bomb.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>");
        var answer = read(bomb + table("\t&a29;\t&file;\t"));

        assertThat(answer.rows()).containsExactly(Map.of("A", "&a29;", "B", "&file;"));
        assertThat(answer.stream().warnings().has(Defect.DECLARATION)).isTrue();
    }

    @Test
    void aHarmlessDoctypeIsPassedOver() {
        var answer =
                read("<!DOCTYPE RETS SYSTEM \"RETS-20021201.dtd\">" + table("\t1\tx &amp; y\t"));

        assertThat(answer.rows()).containsExactly(FIRST);
        assertThat(answer.stream().warnings().sentences()).isEmpty();
    }

    @Test
    void standardXmlIsReadByElement() {
        var answer =
                read(
                        compact(
                                """
                                <COUNT Records="3"/><REData><REProperties>
                                <Residential><ListingID>1</ListingID><Address><City>Austin</City>
                                <Zip/></Address><Note>a<br>b &#x10;</Note></Residential>
                                <Residential><ListingID>2</ListingID></Residential>
                                <Residential><ListingID>3
                                </REProperties></REData><MAXROWS/>
                                """));

        assertThat(answer.rows())
                .containsExactly(
                        Map.of(
                                "ListingID",
                                "1",
                                "Address/City",
                                "Austin",
                                "Address/Zip",
                                "",
                                "Note",
                                "a<br>b"),
                        Map.of("ListingID", "2"));
        assertThat(answer.stream().warnings().has(Defect.CUT_ROW)).isTrue();
        assertThat(answer.stream().maxRows()).isTrue();
    }

    @Test
    void metadataIsReadInBothFormats() {
        var compact =
                read(
                        compact(
                                "<METADATA-CLASS Resource=\"Property\"><COLUMNS>\tClassName"
                                        + "\t</COLUMNS><DATA>\tRES\t</DATA></METADATA-CLASS>"));
        var standard =
                read(
                        compact(
                                "<METADATA><METADATA-RESOURCE><Resource><ResourceID>Property</ResourceID><METADATA-CLASS"
                                        + " Resource=\"Property\"><Class><ClassName>RES"
                                        + "</ClassName></Class></METADATA-CLASS></Resource>"
                                        + "</METADATA-RESOURCE></METADATA>"));

        assertThat(compact.rows()).containsExactly(Map.of("ClassName", "RES"));
        assertThat(standard.rows())
                .containsExactly(Map.of("ClassName", "RES"), Map.of("ResourceID", "Property"));
    }

    @Test
    void aRowBeyondTheLimitEndsTheAnswerAndKeepsWhatCame() {
        var huge = "x".repeat(9 << 20);
        var answer = read(table("\t1\tx &amp; y\t", "\t" + huge + "\t\t"));

        assertThat(answer.rows()).containsExactly(FIRST);
        assertThat(answer.stream().warnings().has(Defect.TOO_LONG)).isTrue();
    }

    @Test
    void rowsThatLieAcrossTheBufferStayWhole() {
        var lines = new String[5_000];
        Arrays.setAll(lines, i -> "\t" + i + "\t" + "v".repeat(i % 97) + "\t");

        var answer = read(table(lines));

        assertThat(answer.rows()).hasSize(5_000);
        assertThat(answer.rows().get(4_711))
                .isEqualTo(Map.of("A", "4711", "B", "v".repeat(4_711 % 97)));
        assertThat(answer.stream().warnings().sentences()).isEmpty();
    }
}
