package io.latchkey.support.mls.rets.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever becomes of an answer on its way, there is a summary of it, soon and without a crash. */
class FuzzTest {
    private static final int MUTANTS = 4_000;

    private static final List<String> SEASONING =
            List.of(
                    "<",
                    ">",
                    "&",
                    "\"",
                    "'",
                    "\0",
                    "\t",
                    "</DATA>",
                    "<DATA>",
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "<!DOCTYPE x [",
                    "--simple",
                    "\r\n\r\n",
                    "&#xFFFFFFFF;",
                    "&#55357;",
                    "\u001f\u008b",
                    "\u00ff\u00fe",
                    "<?xml",
                    "HTTP/1.1 200 OK\r\n",
                    "</RETS>",
                    "<RETS-STATUS ReplyCode='x'>");

    @Test
    void mutatedAnswersNeverCrashTheParserNorHoldIt() {
        var seeds = seeds();
        var random = new SplittableRandom(20_260_601);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < MUTANTS; i++) {
                        var mutant = mutated(seeds.get(i % seeds.size()), random);
                        var summary = Answers.summary(mutant);
                        assertThat(summary.rows()).isBetween(0L, (long) mutant.length);
                    }
                });
    }

    private static List<byte[]> seeds() {
        var texts = new ArrayList<String>();
        texts.add(
                Answers.table(
                        "\t1\tx &amp; y\t", "\t2\t<![CDATA[a]]>\t", "\t3\t&#55357;&#56842;\t"));
        texts.add(
                Answers.compact(
                        "<REData><REProperties><Residential><ListingID>1</ListingID></Residential>"
                                + "</REProperties></REData>"));
        texts.add(
                Answers.compact(
                        "<METADATA-CLASS Resource=\"Property\"><COLUMNS>\tClassName\t</COLUMNS>"
                                + "<DATA>\tRES\t</DATA></METADATA-CLASS>"));
        texts.add("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + texts.getFirst());
        texts.addAll(ObjectStreamTest.recorded());
        texts.add("<html><head><title>Sign in</title></head></html>");
        return texts.stream().map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
    }

    private static byte[] mutated(byte[] seed, SplittableRandom random) {
        var bytes = seed;
        var changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            var at = random.nextInt(bytes.length);
            bytes =
                    switch (random.nextInt(5)) {
                        case 0 -> flipped(bytes, at, random);
                        case 1 -> Arrays.copyOf(bytes, at);
                        case 2 -> Arrays.copyOfRange(bytes, at, bytes.length);
                        case 3 -> inserted(bytes, at, Arrays.copyOfRange(bytes, at / 2, at));
                        default ->
                                inserted(
                                        bytes,
                                        at,
                                        SEASONING
                                                .get(random.nextInt(SEASONING.size()))
                                                .getBytes(StandardCharsets.ISO_8859_1));
                    };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, SplittableRandom random) {
        var changed = bytes.clone();
        changed[at] = (byte) random.nextInt(256);
        return changed;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        var longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        System.arraycopy(more, 0, longer, at, more.length);
        return longer;
    }
}
