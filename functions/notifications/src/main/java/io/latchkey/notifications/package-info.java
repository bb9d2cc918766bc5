/**
 * One way out: every message of the suite to a person is asked for here, kept on record, and sent
 * once.
 */
@NullMarked
package io.latchkey.notifications;

import org.jspecify.annotations.NullMarked;
