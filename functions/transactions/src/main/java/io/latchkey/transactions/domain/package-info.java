/**
 * A deal as the team knows it, and every decision that can be made about it: the JDK and the shared
 * model only.
 */
@NullMarked
package io.latchkey.transactions.domain;

import org.jspecify.annotations.NullMarked;
