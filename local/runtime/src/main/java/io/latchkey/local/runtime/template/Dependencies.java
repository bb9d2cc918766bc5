package io.latchkey.local.runtime.template;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Holds DependsOn to what CloudFormation holds it to: known names and no circle. */
final class Dependencies {
    private final Map<String, Resource> resources;
    private final Set<String> settled = new HashSet<>();

    private Dependencies(Map<String, Resource> resources) {
        this.resources = resources;
    }

    static void check(Map<String, Resource> resources) {
        var check = new Dependencies(resources);
        resources.keySet().forEach(id -> check.visit(id, new LinkedHashSet<>()));
    }

    private void visit(String id, Set<String> path) {
        var resource = resources.get(id);
        if (resource == null) {
            throw NotUnderstood.at(
                    path.toString(), "DependsOn names " + id + ", which is not there");
        }
        if (!path.add(id)) {
            throw NotUnderstood.at(resource.place(), "DependsOn runs in a circle: " + path);
        }
        if (settled.add(id)) {
            resource.dependsOn().forEach(next -> visit(next, path));
        }
        path.remove(id);
    }
}
