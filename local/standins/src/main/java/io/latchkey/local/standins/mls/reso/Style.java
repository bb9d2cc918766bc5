package io.latchkey.local.standins.mls.reso;

import java.util.Optional;

/**
 * Whose manners it has.
 *
 * @param timestamp the name of the watermark field beside ModificationTimestamp
 * @param pageSize the most rows of a page, and with photos expanded
 * @param replicationPath empty where there is no path of its own
 * @param byTimestamp rows come by their timestamp unless ordered otherwise
 * @param strict wants the originating system in every filter, and gzip
 */
public record Style(
        String timestamp,
        int pageSize,
        int expandPageSize,
        Optional<String> replicationPath,
        boolean byTimestamp,
        boolean strict) {
    public static Style standard() {
        return new Style("ModificationTimestamp", 1_000, 1_000, Optional.empty(), false, false);
    }

    public static Style bridge() {
        return new Style(
                "BridgeModificationTimestamp", 200, 200, Optional.of("/replication"), false, false);
    }

    public static Style mlsGrid() {
        return new Style("ModificationTimestamp", 5_000, 1_000, Optional.empty(), true, true);
    }
}
