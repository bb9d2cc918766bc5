package io.latchkey.local.standins.mls.reso;

import io.latchkey.local.standins.mls.SyntheticHomes;
import java.time.Duration;

/**
 * How to stand one up.
 *
 * @param callsPerMinute announced in headers and enforced
 */
public record ResoSettings(SyntheticHomes homes, Style style, Secrets secrets, int callsPerMinute) {
    /** The MLS's name, for filters that must say it. */
    public static final String ORIGINATING_SYSTEM = "larkspur";

    /**
     * What clients must know.
     *
     * @param bearer a token that is good for ever
     * @param tokenLife of those that are issued
     */
    public record Secrets(String bearer, String clientId, String clientSecret, Duration tokenLife) {
        @Override
        public String toString() {
            return "Secrets[***]";
        }
    }
}
