package io.latchkey.support.mls.rets.response;

import java.nio.charset.StandardCharsets;

/** Whether a file of a known kind ends as that kind ends. */
final class Endings {
    private Endings() {}

    static boolean isWhole(byte[] data) {
        return endsWith(data, new byte[] {(byte) 0xFF, (byte) 0xD9})
                || endsWith(
                        data, new byte[] {'I', 'E', 'N', 'D', (byte) 0xAE, 'B', '`', (byte) 0x82})
                || endsWith(data, new byte[] {0, ';'})
                || endsWith(data, "</RETS>".getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean endsWith(byte[] data, byte[] ending) {
        if (data.length < ending.length) {
            return false;
        }
        for (int i = 0; i < ending.length; i++) {
            if (data[data.length - ending.length + i] != ending[i]) {
                return false;
            }
        }
        return true;
    }
}
