@NullMarked
package io.latchkey.support.mls.reso;

import org.jspecify.annotations.NullMarked;
