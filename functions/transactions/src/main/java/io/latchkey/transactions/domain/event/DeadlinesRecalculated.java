package io.latchkey.transactions.domain.event;

/**
 * All deadlines are up to date with the facts.
 *
 * @param factsVersion counts the changes to facts, rules and what people hold that they take in
 * @param moved how many have another date
 * @param conflicts how many dates do not go together
 */
public record DeadlinesRecalculated(long factsVersion, int moved, int conflicts)
        implements TransactionEvent {}
