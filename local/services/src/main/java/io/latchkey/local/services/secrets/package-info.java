/** Secrets Manager on one machine, over one private file. */
@NullMarked
package io.latchkey.local.services.secrets;

import org.jspecify.annotations.NullMarked;
