package io.latchkey.support.mls.reso;

import io.latchkey.support.mls.limit.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How one provider of RESO Web APIs differs from the others. The values are those of the providers'
 * documents; {@code providers.json} holds them.
 *
 * @param timestamp the field that grows whenever anything of a row changes
 * @param photosTimestamp the field that grows whenever its photos change
 * @param pageSize the most rows it gives in one page
 * @param expandPageSize the most when photos are expanded within the rows
 * @param replication the way it wants everything to be fetched; empty where paging does
 * @param overlap how far to go back behind what was seen, because its clocks and replicas differ
 * @param mediaLimits of photo downloads, where they are counted apart
 */
public record Provider(
        String name,
        String timestamp,
        String photosTimestamp,
        int pageSize,
        int expandPageSize,
        Optional<Replication> replication,
        Reading reading,
        Removal removal,
        boolean originatingSystemRequired,
        Duration overlap,
        Limits limits,
        Limits mediaLimits) {

    /** Whether the rows after a given one can be asked for, or only its next links followed. */
    public enum Reading {
        KEYSET,
        LINKS,
        /** As links, and the rows come in the order of their timestamp. */
        ORDERED_LINKS
    }

    /** How one learns that a row is gone. */
    public enum Removal {
        COMPARE_KEYS,
        /** Rows stay for a while with {@code MlgCanView} false. */
        MLG_CAN_VIEW
    }

    /** What to add to the resource's path and query, and the rows a page may then have. */
    public record Replication(String path, Map<String, String> parameters, int pageSize) {
        public Replication {
            parameters = Map.copyOf(parameters);
        }
    }

    /** One of {@code standard}, {@code bridge}, {@code trestle}, {@code spark}, {@code mlsgrid}. */
    public static Provider named(String name) {
        return Providers.named(name);
    }
}
