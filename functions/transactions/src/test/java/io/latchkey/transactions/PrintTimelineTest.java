package io.latchkey.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.support.testing.FunctionEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintTimelineTest {
    private static final TransactionsCloud CLOUD = TransactionsCloud.start();
    private static final Wire ANA =
            new Wire(FunctionEnvironment.in(CLOUD.environment(), TransactionsApi::new), Map.of())
                    .as("print", "ana", "[agent]");

    @Test
    void theTimelineIsOnePageWithNamesAndNoAddressesOfPeople() throws IOException {
        var id =
                deal(
                        "TX-TREC-1-4",
                        "[{\"name\":\"effectiveDate\",\"date\":\"2027-02-10\"},{\"name\":\"closingDate\",\"date\":\"2027-03-19\"},{\"name\":\"optionPeriodDays\",\"value\":7}]",
                        "[]");
        var answer = print(id);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/pdf");
        assertThat(answer.header("content-disposition"))
                .isEqualTo("inline; filename=\"timeline-1414-Juniper-Way.pdf\"");
        assertThat(answer.wasBinary()).isTrue();
        keep(answer, "timeline.pdf");
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("1414 Juniper Way, Austin")
                    .contains("Buyers agent: Ana Flores")
                    .contains("Fri, Mar 19, 2027")
                    .contains("5:00 PM CST")
                    .contains("Computed as a help, no legal advice.")
                    .contains("Zoë Müller ??")
                    .doesNotContain("@example.test")
                    .doesNotContain("555");
        }
    }

    @Test
    void fortyDeadlinesAreOnOnePageAndMoreOnFurtherOnes() throws IOException {
        assertThat(pages(40)).isEqualTo(1);
        assertThat(pages(100)).isGreaterThan(1);
    }

    @Test
    void anotherTeamsDealIsNotThere() {
        var id = deal("GENERIC", "[{\"name\":\"closingDate\",\"date\":\"2027-03-19\"}]", "[]");
        var rival = ANA.as("print-rival", "rita", "[agent]");
        assertThat(
                        rival.send(
                                        "GET",
                                        "/v1/transactions/" + id + "/timeline.pdf",
                                        null,
                                        Map.of())
                                .status())
                .isEqualTo(404);
    }

    private static int pages(int deadlines) throws IOException {
        var rules =
                IntStream.range(0, deadlines - 1)
                        .mapToObj(n ->
                                "{\"id\":\"own%d\",\"label\":\"Own deadline of number %d, with a label of some length\",\"anchor\":\"closing\",\"offset\":-%d}"
                                        .formatted(n, n, n))
                        .collect(Collectors.joining(",", "[", "]"));
        var id = deal("GENERIC", "[{\"name\":\"closingDate\",\"date\":\"2027-03-19\"}]", rules);
        var answer = print(id);
        keep(answer, "timeline-" + deadlines + ".pdf");
        try (var pdf = Loader.loadPDF(answer.body())) {
            return pdf.getNumberOfPages();
        }
    }

    /** For whoever wants to look at it. */
    private static void keep(Wire.Answer answer, String name) throws IOException {
        Files.write(
                Files.createDirectories(Path.of("target", "printed")).resolve(name), answer.body());
    }

    private static Wire.Answer print(String id) {
        return ANA.send("GET", "/v1/transactions/" + id + "/timeline.pdf", null, Map.of());
    }

    private static String deal(String form, String facts, String deadlines) {
        var opened =
                ANA.send(
                        "POST",
                        "/v1/transactions",
                        """
                        {"side":"buyer","contractForm":"%s","facts":%s,"deadlines":%s,
                         "address":{"street":"1414 Juniper Way","city":"Austin","stateOrProvince":"TX","postalCode":"78704"},
                         "parties":[{"role":"buyersAgent","name":"Ana Flores","email":"ana@example.test","phone":"512 555 0100"},
                                    {"role":"buyer","name":"Zoë Müller 東京"},{"role":"seller","name":"Ștefan Ćosić 🏠"},
                                    {"role":"lender","name":"First Plains Mortgage"},{"role":"titleOfficer","name":"Tomás de la Cruz"}]}
                        """
                                .formatted(form, facts, deadlines),
                        Map.of());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var id = opened.json().path("id").asText();
        CLOUD.recalculate("print", id, "evt-" + id);
        return id;
    }
}
