@NullMarked
package io.latchkey.engines;

import org.jspecify.annotations.NullMarked;
