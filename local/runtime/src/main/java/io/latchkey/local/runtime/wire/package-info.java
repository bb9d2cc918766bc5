/** The suite's own calls to the engines, in AWS's JSON protocols. */
@NullMarked
package io.latchkey.local.runtime.wire;

import org.jspecify.annotations.NullMarked;
