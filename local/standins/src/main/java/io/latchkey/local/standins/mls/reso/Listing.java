package io.latchkey.local.standins.mls.reso;

import io.latchkey.local.standins.mls.SyntheticHome;
import java.time.Instant;

/** A home and whether the MLS still lets it be seen. */
record Listing(SyntheticHome home, boolean canView) {
    String key() {
        return String.valueOf(home.key());
    }

    Instant modified() {
        return home.offer().modified();
    }
}
