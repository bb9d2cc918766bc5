package io.latchkey.local.runtime.plan;

import io.latchkey.local.runtime.template.Assembly;
import io.latchkey.local.runtime.template.Fields;
import io.latchkey.local.runtime.template.NotUnderstood;
import io.latchkey.local.runtime.template.Resolver;
import io.latchkey.local.runtime.template.Resource;

/** Reads a whole template into a blueprint, or stops at the first thing that is not understood. */
public final class Planner {
    private Planner() {}

    /**
     * Reads every resource that exists under the template's conditions.
     *
     * @throws NotUnderstood naming the resource, its type and the property
     */
    public static Blueprint plan(Assembly assembly, Place place) {
        var names = new Names(place);
        var plan = new Blueprint();
        var resolver = new Resolver(assembly.template(), place.pseudo(), names);
        var around = new Reading.Surroundings(plan, resolver, names, place, assembly.assets());
        for (Resource resource : assembly.template().resources().values()) {
            if (resolver.exists(resource)) {
                read(resource, around);
            }
        }
        return plan;
    }

    private static void read(Resource resource, Reading.Surroundings around) {
        var absence = Registry.absence(resource);
        if (absence.isPresent()) {
            around.plan()
                    .absent
                    .add(new Blueprint.Absent(resource.id(), resource.type(), absence.get()));
            return;
        }
        var reader =
                Registry.reader(resource)
                        .orElseThrow(() ->
                                new NotUnderstood(
                                        resource.place() + ": this type is not understood"));
        Fields.read(
                resource.place(),
                around.resolver().resolve(resource.properties()),
                fields -> {
                    reader.accept(new Reading(resource, fields, around));
                    return fields;
                });
    }
}
