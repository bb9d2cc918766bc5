package io.latchkey.transactions.domain.value;

/** Whom the team represents. */
public enum Side {
    buyer,
    seller,
    dual
}
