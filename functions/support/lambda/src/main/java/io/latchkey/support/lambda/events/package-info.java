/** Domain events as they are stored, relayed and received. */
@NullMarked
package io.latchkey.support.lambda.events;

import org.jspecify.annotations.NullMarked;
