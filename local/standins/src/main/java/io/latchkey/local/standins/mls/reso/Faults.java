package io.latchkey.local.standins.mls.reso;

import java.util.EnumMap;
import java.util.Map;

/** What is wrong at the moment; switched by tests and over HTTP while requests are served. */
public final class Faults {
    private final Map<Fault, Integer> left = new EnumMap<>(Fault.class);

    /** From now on. */
    public synchronized void on(Fault fault) {
        left.put(fault, Integer.MAX_VALUE);
    }

    /** For the next so many answers that it concerns. */
    public synchronized void next(Fault fault, int times) {
        left.put(fault, times);
    }

    public synchronized void off(Fault fault) {
        left.remove(fault);
    }

    public synchronized void allOff() {
        left.clear();
    }

    /** Names that are on, with the answers that they are on for. */
    synchronized Map<Fault, Integer> all() {
        return Map.copyOf(left);
    }

    /** Whether it strikes now; one strike less is left. */
    synchronized boolean strikes(Fault fault) {
        var times = left.get(fault);
        if (times == null) {
            return false;
        }
        if (times == 1) {
            left.remove(fault);
        } else if (times < Integer.MAX_VALUE) {
            left.put(fault, times - 1);
        }
        return true;
    }
}
