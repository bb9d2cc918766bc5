package io.latchkey.transactions.domain;

import io.latchkey.transactions.domain.value.Author;
import java.time.Instant;

/**
 * Somebody does something, now, by the rules that there are.
 *
 * @param library the product's forms and holidays and the team's own
 */
public record Act(Author by, Instant now, RuleLibrary library) {}
