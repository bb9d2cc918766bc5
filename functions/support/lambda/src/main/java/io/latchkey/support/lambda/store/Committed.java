package io.latchkey.support.lambda.store;

/**
 * How one transaction ended; anything else is an exception, because the world is broken and not the
 * decision.
 */
public sealed interface Committed {
    /** State and events are stored. */
    record Done() implements Committed {}

    /** Another writer changed the state since it was read; nothing is stored. */
    record LostRace() implements Committed {}

    /** This event was handled, or this request answered, before; nothing is stored again. */
    record AlreadyDone() implements Committed {}
}
