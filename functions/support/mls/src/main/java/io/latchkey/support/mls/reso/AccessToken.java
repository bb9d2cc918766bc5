package io.latchkey.support.mls.reso;

import java.time.Instant;

/** A token and the moment from which it is not to be used any more. */
public record AccessToken(String value, Instant until) {
    @Override
    public String toString() {
        return "AccessToken[***, until=" + until + "]";
    }
}
