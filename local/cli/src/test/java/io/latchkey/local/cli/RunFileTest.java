package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @Test
    void aFolderThatAProcessHoldsIsRefusedAndFreeOnceItWasKilled(@TempDir Path data)
            throws Exception {
        var file = new RunFile(data);
        try (var holder = Holder.on(data)) {
            assertThatThrownBy(file::claim)
                    .isInstanceOf(Plight.class)
                    .hasMessage(
                            "already running on "
                                    + data
                                    + " at http://localhost:18080: stop it with ./latchkey down");
            assertThat(file.wasKilled()).isFalse();
            holder.kill();
        }
        assertThat(file.running()).isEmpty();
        assertThat(file.wasKilled()).isTrue();
        try (var claim = file.claim()) {
            assertThat(claim.channel().isOpen()).isTrue();
        }
    }

    @Test
    void twoClaimsInOneProcessAreRefusedToo(@TempDir Path data) throws Exception {
        var file = new RunFile(data);
        try (var _ = file.claim()) {
            assertThatThrownBy(file::claim).isInstanceOf(Plight.class);
        }
    }

    @Test
    void anotherProcessThatGotTheSameNumberIsNotTakenForTheSuite(@TempDir Path data)
            throws Exception {
        var self = ProcessHandle.current().pid();
        Files.writeString(
                data.resolve("run.json"),
                "{\"pid\":%d,\"startedMillis\":1,\"address\":\"http://localhost:1\"}"
                        .formatted(self));
        assertThat(new RunFile(data).running()).isEmpty();
        assertThat(new RunFile(data).wasKilled()).isTrue();
    }

    @Test
    void aNoteThatWasCutOffIsAsGoodAsNone(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("run.json"), "{\"pid\":");
        assertThat(new RunFile(data).running()).isEmpty();
        assertThat(new RunFile(data).wasKilled()).isFalse();
    }

    @Test
    void anOrderlyEndLeavesNoNote(@TempDir Path data) {
        var file = new RunFile(data);
        file.write(Holder.ADDRESS);
        assertThat(file.running()).isPresent();
        file.forget();
        assertThat(file.running()).isEmpty();
        assertThat(file.wasKilled()).isFalse();
    }
}
