/** The part of the latchkey command that runs in Java: start, stop, look, call. */
@NullMarked
package io.latchkey.local.cli;

import org.jspecify.annotations.NullMarked;
