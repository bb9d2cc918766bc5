@NullMarked
package io.latchkey.support.mls.http;

import org.jspecify.annotations.NullMarked;
