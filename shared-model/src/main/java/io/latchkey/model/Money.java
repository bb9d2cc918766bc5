package io.latchkey.model;

import java.math.BigDecimal;
import java.util.Set;

/**
 * An amount of money, never below zero.
 *
 * @param amount with at most two decimals, below 10 to the 13th
 * @param currency ISO 4217; USD, CAD or MXN
 */
public record Money(BigDecimal amount, String currency) {
    private static final Set<String> CURRENCIES = Set.of("USD", "CAD", "MXN");
    private static final BigDecimal BOUND = new BigDecimal("10000000000000");

    public Money {
        Text.require("amount", amount);
        Text.require("currency", currency);
        if (amount.signum() < 0 || amount.scale() > 2 || amount.compareTo(BOUND) >= 0) {
            throw new InvalidValue(
                    "amount", "is at least 0, below 10000000000000, and has at most two decimals");
        }
        if (!CURRENCIES.contains(currency)) {
            throw new InvalidValue("currency", "is one of USD, CAD, MXN");
        }
        amount = amount.setScale(2);
    }
}
