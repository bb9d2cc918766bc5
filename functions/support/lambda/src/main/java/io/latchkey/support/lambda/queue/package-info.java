/** Queue handlers: each message ends as done, retried later, or a dead letter with its reason. */
@NullMarked
package io.latchkey.support.lambda.queue;

import org.jspecify.annotations.NullMarked;
