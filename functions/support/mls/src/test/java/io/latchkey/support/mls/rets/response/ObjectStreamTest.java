package io.latchkey.support.mls.rets.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStreamTest {
    private static final String PARTS =
            part("1", "image/jpeg", "\u00ff\u00d8one\r\n\u00ff\u00d9")
                    + part(
                            "2",
                            "text/xml",
                            "<RETS ReplyCode=\"20403\" ReplyText=\"No Object Found\"/>\r\n")
                    + part("3", "image/jpeg", "\u00ff\u00d8three\u00ff\u00d9")
                    + "\r\n--simple--\r\n";

    private static String part(String number, String type, String data) {
        var lines =
                List.of(
                        "",
                        "--simple",
                        "Content-ID: 7",
                        "Object-ID: " + number,
                        "Content-Type: " + type,
                        "",
                        data);
        return String.join("\r\n", lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/parallel; boundary=\"simple\"",
                "multipart/parallel; boundary=simple; charset=utf-8",
                "multipart/parallel; boundary=other",
                "multipart/parallel; boundary=--simple",
                "multipart/parallel",
                "text/plain",
                ""
            })
    void partsAreFoundUnderAnyHeader(String type) {
        var objects = new ArrayList<MediaObject>();
        var stream = stream(type, PARTS);
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
            objects.add(next.get());
        }

        assertThat(objects.stream().map(MediaObject::objectId)).containsExactly("1", "2", "3");
        assertThat(text(objects.get(0))).isEqualTo("\u00ff\u00d8one\r\n\u00ff\u00d9");
        assertThat(text(objects.get(2))).isEqualTo("\u00ff\u00d8three\u00ff\u00d9");
        assertThat(objects.get(1).reply()).contains(new Reply(20403, "No Object Found"));
        assertThat(stream.objects()).isEqualTo(2);
    }

    @Test
    void oneObjectAloneNeedsNoParts() {
        var stream = stream("image/jpeg", "\u00ff\u00d8one\u00ff\u00d9");

        assertThat(text(stream.next().orElseThrow())).isEqualTo("\u00ff\u00d8one\u00ff\u00d9");
        assertThat(stream.next()).isEmpty();
    }

    @Test
    void aRefusalUnderThePicturesTypeIsARefusal() {
        var stream = stream("image/jpeg", "<RETS ReplyCode=\"20403\" ReplyText=\"None\"/>");

        assertThat(stream.next().orElseThrow().isPresent()).isFalse();
        assertThat(stream.reply()).contains(new Reply(20403, "None"));
        assertThat(stream.objects()).isZero();
    }

    @Test
    void addressesComeInstead() {
        var parts =
                "--b\r\nObject-ID: 1\r\nLocation: http://photos.test/1.jpg\r\n\r\n\r\n"
                        + "--b\r\nObject-ID: 2\r\nLocation: http://photos.test/2.jpg\r\n--b--";
        var stream = stream("multipart/parallel; boundary=b", parts);

        assertThat(stream.next().orElseThrow().location()).contains("http://photos.test/1.jpg");
        assertThat(stream.next().orElseThrow().location()).contains("http://photos.test/2.jpg");
        assertThat(stream.objects()).isEqualTo(2);
        assertThat(stream.warnings().sentences()).isEmpty();
    }

    @Test
    void aPartThatWasCutOffIsNoObject() {
        var stream =
                stream(
                        "multipart/parallel; boundary=simple",
                        PARTS.substring(0, PARTS.length() - 20));
        var count = 0;
        while (stream.next().isPresent()) {
            count++;
        }

        assertThat(count).isEqualTo(2);
        assertThat(stream.warnings().has(Defect.CUT_OBJECT)).isTrue();
    }

    @Test
    void theLastBoundaryMayBeMissing() {
        var stream =
                stream(
                        "multipart/parallel; boundary=simple",
                        PARTS.substring(0, PARTS.indexOf("\r\n--simple--")));
        while (stream.next().isPresent()) {
            // Only the count is of interest.
        }

        assertThat(stream.objects()).isEqualTo(2);
        assertThat(stream.warnings().has(Defect.CUT_STREAM)).isTrue();
    }

    @Test
    void recordedFilesAreSummedUpWithOrWithoutTheirHeaders() {
        var head =
                String.join(
                        "\r\n",
                        "HTTP/1.1 401 Unauthorized",
                        "WWW-Authenticate: Digest",
                        "",
                        "HTTP/1.1 200 OK",
                        "Content-Type: multipart/parallel; boundary=simple",
                        "",
                        "");
        var photos = Answers.summary(head + PARTS);
        var table = Answers.table("\t1\t2\t");

        assertThat(photos.objects()).isEqualTo(2);
        assertThat(photos.warnings())
                .containsExactly("part without an object: 20403 No Object Found");
        assertThat(Answers.summary("Content-Type: text/xml\n\n" + table))
                .isEqualTo(Answers.summary(table));
        assertThat(Answers.summary(table).rows()).isEqualTo(1);
        assertThat(Answers.summary(table).columns()).isEqualTo(2);
    }

    @Test
    void aRecordedChunkedBodyIsPutTogether() {
        var table = Answers.table("\t1\t2\t");
        var half = table.length() / 2;
        var chunks =
                "%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
                        .formatted(
                                half,
                                table.substring(0, half),
                                table.length() - half,
                                table.substring(half));

        assertThat(
                        Answers.summary(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks))
                .isEqualTo(Answers.summary(table));
    }

    private static ObjectStream stream(String type, String body) {
        var headers = type.isEmpty() ? Headers.NONE : new Headers(Map.of("Content-Type", type));
        var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return ObjectStream.of(new ByteArrayInputStream(bytes), headers);
    }

    private static String text(MediaObject object) {
        return new String(object.data(), StandardCharsets.ISO_8859_1);
    }

    static List<String> recorded() {
        return List.of(PARTS, "Content-Type: text/plain\r\n\r\n" + PARTS);
    }
}
