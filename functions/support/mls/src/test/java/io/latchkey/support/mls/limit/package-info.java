@NullMarked
package io.latchkey.support.mls.limit;

import org.jspecify.annotations.NullMarked;
