package io.latchkey.support.mls.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name and refuses it when any of its addresses may not be reached. The connection is
 * made to the very addresses that were checked here, so a name that changes its mind between check
 * and use (DNS rebinding) gains nothing. Literal addresses come through here too.
 */
record AddressGuard(DnsResolver names, boolean loopbackAllowed) implements DnsResolver {
    /** The name is known and not to be called. */
    static final class Refused extends UnknownHostException {
        Refused(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        for (var address : addresses) {
            if (!Reachable.allows(address, loopbackAllowed)) {
                throw new Refused(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
