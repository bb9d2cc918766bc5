/** What a team sees at once: who is connected, and what they are told. */
@NullMarked
package io.latchkey.live;

import org.jspecify.annotations.NullMarked;
