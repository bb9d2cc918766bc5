package io.latchkey.wrong.circle.b;

import io.latchkey.wrong.circle.a.First;
import java.util.List;

/** The other half of the circle. */
public record Second(List<First> firsts) {
    public Second {
        firsts = List.copyOf(firsts);
    }
}
