package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: the tests of {@code web/tests}, on the suite that all share. */
@OnSharedSuite
class PagesIT {
    private final WholeSuite suite;

    @TempDir private Path folder = Path.of("");

    PagesIT(WholeSuite suite) {
        this.suite = suite;
    }

    @Test
    void everyTestOfTheBrowserPasses() throws Exception {
        var web = suite.checkout().folder().resolve("web").toRealPath();
        var out = folder.resolve("browser.out");
        var npm =
                new ProcessBuilder("npm", "run", "test:browser")
                        .directory(web.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
        npm.environment().put("LATCHKEY_ADDRESS", suite.address().toString());
        npm.environment().put("NO_COLOR", "1");
        var status = npm.start().waitFor();
        var said = Files.readString(out, StandardCharsets.UTF_8);
        System.out.println(said);
        assertThat(status).as(said).isZero();
    }
}
