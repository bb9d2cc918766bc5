/**
 * A RETS server over loopback that serves synthetic homes under a board's own field names, and that
 * can be told by name to misbehave as real servers do.
 */
@NullMarked
package io.latchkey.local.standins.mls.rets;

import org.jspecify.annotations.NullMarked;
