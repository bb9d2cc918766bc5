/** The page that shows what runs: functions, queues, dead letters, invocations, what is absent. */
@NullMarked
package io.latchkey.local.runtime.console;

import org.jspecify.annotations.NullMarked;
