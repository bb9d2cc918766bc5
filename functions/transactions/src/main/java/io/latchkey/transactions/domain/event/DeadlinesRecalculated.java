package io.latchkey.transactions.domain.event;

/**
 * All deadlines are up to date with the facts.
 *
 * @param inputs the count of changes that they take in
 * @param moved how many have another date
 */
public record DeadlinesRecalculated(long inputs, int moved) implements TransactionEvent {}
