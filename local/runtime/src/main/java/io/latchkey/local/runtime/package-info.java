/** The synthesized template stood up on one machine. */
@NullMarked
package io.latchkey.local.runtime;

import org.jspecify.annotations.NullMarked;
