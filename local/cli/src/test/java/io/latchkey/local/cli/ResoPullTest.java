package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.local.standins.mls.SyntheticHomes;
import io.latchkey.local.standins.mls.reso.ResoServer;
import io.latchkey.local.standins.mls.reso.ResoSettings;
import io.latchkey.local.standins.mls.reso.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResoPullTest {
    private static final Instant AS_OF = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir private Path folder = Path.of("");
    private final ResoServer server = stand();

    private static ResoServer stand() {
        var secrets = new ResoSettings.Secrets("token", "id", "secret", Duration.ofHours(1));
        var settings =
                new ResoSettings(
                        new SyntheticHomes(3, 1_500, AS_OF), Style.standard(), secrets, 100_000);
        try {
            return ResoServer.start(settings, InstantSource.system(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void rowsArePrintedAsJsonLinesWithAToken() throws IOException {
        var options = options();
        options.token = "token";
        options.select = List.of("ListingKey");

        var lines = pulled(options);

        assertThat(lines).hasSize(1_500).doesNotHaveDuplicates();
        assertThat(new ObjectMapper().readTree(lines.getFirst()).size()).isEqualTo(1);
    }

    @Test
    void aTokenIsFetchedForAUserAndPhotosAreStored() throws IOException {
        var options = options();
        options.user = "id";
        options.password = "secret";
        options.tokenUrl = server.tokenUri();
        options.query = "City eq 'Boulder'";
        options.limit = 3;
        options.photos = folder;

        assertThat(pulled(options)).hasSize(3).allMatch(line -> line.contains("Boulder"));
        try (var files = Files.list(folder)) {
            assertThat(files).isNotEmpty().allMatch(file -> file.toString().endsWith(".jpg"));
        }
    }

    private PullOptions options() {
        var options = new PullOptions();
        options.url = server.root();
        return options;
    }

    private static List<String> pulled(PullOptions options) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            new ResoPull(options, out).run();
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
