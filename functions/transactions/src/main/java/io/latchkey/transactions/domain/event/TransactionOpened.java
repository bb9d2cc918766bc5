package io.latchkey.transactions.domain.event;

import io.latchkey.transactions.domain.Address;
import io.latchkey.transactions.domain.Side;
import io.latchkey.transactions.domain.Stage;

/** A deal was entered. */
public record TransactionOpened(Stage stage, Side side, Address address, String contractForm)
        implements TransactionEvent {}
