/** EventBridge: rules matched by AWS's own matcher, targets, input transformers, archive. */
@NullMarked
package io.latchkey.local.runtime.bus;

import org.jspecify.annotations.NullMarked;
