@NullMarked
package io.latchkey.support.testing;

import org.jspecify.annotations.NullMarked;
