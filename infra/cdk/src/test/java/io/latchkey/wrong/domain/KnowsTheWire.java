package io.latchkey.wrong.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** A domain type that knows the wire, for the rule that forbids it. */
record KnowsTheWire(JsonNode node) {}
