package io.latchkey.wrong.circle.a;

import io.latchkey.wrong.circle.b.Second;

/** Half of a circle, for the rule that forbids it. */
public record First(Second second) {}
