/** The outbox's way out: table streams to the event bus. */
@NullMarked
package io.latchkey.support.lambda.relay;

import org.jspecify.annotations.NullMarked;
