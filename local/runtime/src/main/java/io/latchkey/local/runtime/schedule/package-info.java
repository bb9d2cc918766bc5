/** EventBridge Scheduler. */
@NullMarked
package io.latchkey.local.runtime.schedule;

import org.jspecify.annotations.NullMarked;
