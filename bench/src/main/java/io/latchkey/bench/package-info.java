/** Measurements beside their baselines: each prints one JSON object on its last line. */
@NullMarked
package io.latchkey.bench;

import org.jspecify.annotations.NullMarked;
