package io.latchkey.infra;

import java.util.Locale;
import java.util.Objects;
import software.amazon.awscdk.CfnElement;
import software.constructs.IConstruct;

/**
 * Logical ids without CDK's hashes: they are what an operator reads in the console, in alarms, and
 * on one machine.
 */
final class Names {
    private Names() {}

    /** Gives the construct's main resource this logical id. */
    static void fix(IConstruct construct, String logicalId) {
        var child =
                construct instanceof CfnElement self ? self : construct.getNode().getDefaultChild();
        ((CfnElement) Objects.requireNonNull(child, logicalId)).overrideLogicalId(logicalId);
    }

    /** {@code RecalculateDeadlines} is {@code RECALCULATE_DEADLINES} in a variable's name. */
    static String variable(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** {@code RecalculateDeadlines} is {@code recalculate-deadlines} in a resource's name. */
    static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
