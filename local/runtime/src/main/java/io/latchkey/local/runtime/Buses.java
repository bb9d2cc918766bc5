package io.latchkey.local.runtime;

import io.latchkey.local.runtime.bus.Archive;
import io.latchkey.local.runtime.bus.Bus;
import io.latchkey.local.runtime.bus.EventsService;
import io.latchkey.local.runtime.bus.Targets;
import io.latchkey.local.runtime.plan.Blueprint;
import io.latchkey.local.runtime.plan.Place;
import java.util.HashMap;
import java.util.List;

/** Builds the buses of the plan, each with its rules and archives. */
final class Buses {
    private Buses() {}

    static EventsService of(Blueprint plan, Place place, List<Archive> archives, Targets targets) {
        var buses = new HashMap<String, Bus>();
        for (String name : plan.buses) {
            buses.put(
                    name,
                    new Bus(
                            plan.rules.stream().filter(r -> r.busName().equals(name)).toList(),
                            archives.stream().filter(a -> a.spec().busName().equals(name)).toList(),
                            targets));
        }
        return new EventsService(buses, place.account(), place.region());
    }
}
