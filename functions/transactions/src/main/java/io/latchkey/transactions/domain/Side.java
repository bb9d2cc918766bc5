package io.latchkey.transactions.domain;

/** Whom the team represents. */
public enum Side {
    buyer,
    seller,
    dual
}
