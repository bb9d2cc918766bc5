/** Event patterns, for rules and for event source mappings. */
@NullMarked
package io.latchkey.local.runtime.patterns;

import org.jspecify.annotations.NullMarked;
