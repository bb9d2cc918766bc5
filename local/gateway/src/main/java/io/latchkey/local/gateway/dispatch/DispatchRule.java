package io.latchkey.local.gateway.dispatch;

import io.latchkey.local.gateway.wire.WireHandler;

/** Leads what matches to a service; rules are asked in their order. */
public record DispatchRule(Match match, WireHandler handler) {

    public static DispatchRule target(String prefix, WireHandler handler) {
        return new DispatchRule(new Match.Target(prefix), handler);
    }

    public static DispatchRule path(String prefix, WireHandler handler) {
        return new DispatchRule(new Match.Path(prefix), handler);
    }

    public static DispatchRule host(String name, WireHandler handler) {
        return new DispatchRule(new Match.Host(name), handler);
    }
}
