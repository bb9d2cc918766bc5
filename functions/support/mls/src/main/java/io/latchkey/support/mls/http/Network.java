package io.latchkey.support.mls.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, all that share their first bits. */
record Network(InetAddress base, int bits) {
    static Network of(String block) {
        int slash = block.indexOf('/');
        try {
            return new Network(
                    InetAddress.getByName(block.substring(0, slash)),
                    Integer.parseInt(block.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(block, e);
        }
    }

    boolean holds(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if (((mine[bit >> 3] ^ other[bit >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
