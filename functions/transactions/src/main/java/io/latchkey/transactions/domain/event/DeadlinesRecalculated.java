package io.latchkey.transactions.domain.event;

/**
 * All deadlines are up to date with the facts.
 *
 * @param factsVersion counts the changes to facts, rules and met days that they take in
 * @param moved how many have another date
 */
public record DeadlinesRecalculated(long factsVersion, int moved) implements TransactionEvent {}
