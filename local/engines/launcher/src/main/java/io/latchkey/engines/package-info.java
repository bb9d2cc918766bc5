/** Starts the engines of the local cloud, each on libraries of its own, in this process. */
@NullMarked
package io.latchkey.engines;

import org.jspecify.annotations.NullMarked;
