package io.latchkey.local.runtime.patterns;

import io.latchkey.local.runtime.template.NotUnderstood;
import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;

/** Event patterns, matched by AWS's own matcher; any one of several suffices. */
public final class EventPattern {
    private final Machine machine = Machine.builder().build();
    private final boolean all;

    /**
     * Compiles patterns.
     *
     * @param patterns in JSON; none matches everything
     * @throws NotUnderstood when AWS's matcher refuses one
     */
    public EventPattern(String place, List<String> patterns) {
        this.all = patterns.isEmpty();
        for (String pattern : patterns) {
            try {
                machine.addRule("pattern", pattern);
            } catch (IOException e) {
                throw new NotUnderstood(
                        place + ": event pattern " + pattern + ": " + e.getMessage());
            }
        }
    }

    /** Whether one of the patterns matches the event. */
    public boolean matches(String event) {
        if (all) {
            return true;
        }
        try {
            return !machine.rulesForJSONEvent(event).isEmpty();
        } catch (Exception e) {
            throw new IllegalArgumentException("not an event in JSON", e);
        }
    }
}
