/** Answers as servers have sent them, and worse ones. */
@NullMarked
package io.latchkey.support.mls.rets.response;

import org.jspecify.annotations.NullMarked;
