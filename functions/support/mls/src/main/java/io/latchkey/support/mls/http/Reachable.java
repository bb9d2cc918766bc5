package io.latchkey.support.mls.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a server on the internet can have. The blocks are those that IANA's
 * special-purpose address registries (RFC 6890 and its updates) call not globally reachable, and
 * the ways to write an IPv4 address inside an IPv6 one; cloud metadata services live in them
 * (169.254.169.254, fd00:ec2::254).
 */
final class Reachable {
    private static final List<Network> CLOSED_V4 =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    private static final Network OPEN_V6 = Network.of("2000::/3");

    /** Inside the open block: Teredo and its neighbours, documentation, 6to4 (RFC 7526). */
    private static final List<Network> CLOSED_V6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private Reachable() {}

    static boolean allows(InetAddress address, boolean loopbackAllowed) {
        if (address.isLoopbackAddress()) {
            return loopbackAllowed;
        }
        // The JDK hands out an IPv4-mapped IPv6 address as the IPv4 address that it is.
        if (address instanceof Inet4Address) {
            return none(CLOSED_V4, address);
        }
        return OPEN_V6.holds(address) && none(CLOSED_V6, address);
    }

    private static boolean none(List<Network> closed, InetAddress address) {
        return closed.stream().noneMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... blocks) {
        return Stream.of(blocks).map(Network::of).toList();
    }
}
