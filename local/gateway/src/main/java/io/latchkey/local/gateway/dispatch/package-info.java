/** One port for all AWS services that are stood in for on one machine. */
@NullMarked
package io.latchkey.local.gateway.dispatch;

import org.jspecify.annotations.NullMarked;
