/**
 * Reads what RETS servers answer, as a stream: memory is that of the longest row, whatever the size
 * of the result. Built for the answers that servers really give, so it repairs what it can, says
 * what it repaired in {@link io.latchkey.support.mls.rets.response.Warnings}, and never fails on
 * bad bytes.
 */
@NullMarked
package io.latchkey.support.mls.rets.response;

import org.jspecify.annotations.NullMarked;
