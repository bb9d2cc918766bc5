package io.latchkey.support.mls.reso;

import io.latchkey.model.InvalidValue;
import java.net.URI;
import java.util.Optional;

/**
 * One MLS at one provider.
 *
 * @param root the service root, to which resource names are appended
 * @param originatingSystem the MLS's name at a provider that serves many from one root
 */
public record ResoService(
        URI root, Provider provider, ResoAuth auth, Optional<String> originatingSystem) {
    public ResoService {
        if (provider.originatingSystemRequired() && originatingSystem.isEmpty()) {
            throw new InvalidValue("originatingSystem", "is given for " + provider.name());
        }
        if (root.getRawQuery() != null || root.getRawFragment() != null) {
            throw new InvalidValue("root", "is the service root, without query or fragment");
        }
    }

    /** What every query says of the originating system; empty where none is named. */
    Optional<String> system() {
        return originatingSystem.map(
                name -> "OriginatingSystemName eq '" + name.replace("'", "''") + "'");
    }

    /** The address of a resource or of {@code $metadata}, relative to the root. */
    URI at(String path) {
        var base = root.toString();
        return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
    }
}
