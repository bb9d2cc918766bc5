package io.latchkey.wrong.neighbour;

import io.latchkey.wrong.other.Other;

/** A concern that knows another, for the rule that forbids it. */
record KnowsANeighbour(Other other) {}
