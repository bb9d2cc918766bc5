package io.latchkey.local.standins.mls.rets;

import java.io.IOException;

/** The connection is to end in the middle of the answer. */
final class CutOff extends IOException {
    CutOff() {
        super("cut off as told");
    }
}
