package io.latchkey.local.guard;

import java.util.List;
import java.util.Map;

/**
 * What one call needs to be allowed.
 *
 * @param resources ARNs of which one must be allowed; AWS checks the one that applies
 * @param conditions what the call says about itself, by IAM condition key
 */
record Need(String action, List<String> resources, Map<String, String> conditions) {
    Need {
        resources = List.copyOf(resources);
        conditions = Map.copyOf(conditions);
    }

    static Need of(String action, String resource) {
        return new Need(action, List.of(resource), Map.of());
    }
}
