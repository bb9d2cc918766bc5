@NullMarked
package io.latchkey.support.mls.map;

import org.jspecify.annotations.NullMarked;
