/** The client against a server that misbehaves as real ones do. */
@NullMarked
package io.latchkey.support.mls.rets;

import org.jspecify.annotations.NullMarked;
