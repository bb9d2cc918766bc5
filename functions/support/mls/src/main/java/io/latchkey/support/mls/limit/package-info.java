/**
 * How often one may call: what a provider allows, what its answers say is left, and what to do when
 * it says no. Pure, so that the state can be stored with the connection between two invocations.
 */
@NullMarked
package io.latchkey.support.mls.limit;

import org.jspecify.annotations.NullMarked;
