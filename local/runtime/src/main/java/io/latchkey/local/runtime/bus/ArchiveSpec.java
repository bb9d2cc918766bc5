package io.latchkey.local.runtime.bus;

import java.util.List;

/** An archive of a bus; {@code patterns} is empty when it keeps every event. */
public record ArchiveSpec(String id, String busName, List<String> patterns) {
    public ArchiveSpec {
        patterns = List.copyOf(patterns);
    }
}
