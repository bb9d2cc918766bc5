/** What must be true of every template that we deploy. */
@NullMarked
package io.latchkey.infra;

import org.jspecify.annotations.NullMarked;
