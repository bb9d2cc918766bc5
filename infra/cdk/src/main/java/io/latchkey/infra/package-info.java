/** What runs where, on what trigger, with what permission: the only wiring there is. */
@NullMarked
package io.latchkey.infra;

import org.jspecify.annotations.NullMarked;
