/** Handlers of a small house, run by the suite from a jar of their own. */
@NullMarked
package io.latchkey.local.runtime.handlers;

import org.jspecify.annotations.NullMarked;
