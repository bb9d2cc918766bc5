/** Handlers to be found, and one not to be. */
@NullMarked
package io.latchkey.infra.handlers;

import org.jspecify.annotations.NullMarked;
