/** Lambda: each function's code in a loader of its own, run under Lambda's contract. */
@NullMarked
package io.latchkey.local.runtime.functions;

import org.jspecify.annotations.NullMarked;
