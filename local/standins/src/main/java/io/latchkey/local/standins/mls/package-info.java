/**
 * What the stand-in MLS servers have in common: homes that nobody lives in, at addresses that do
 * not exist, listed by agents who were never born.
 */
@NullMarked
package io.latchkey.local.standins.mls;

import org.jspecify.annotations.NullMarked;
