/** The ground under every handler: its environment, its AWS clients, its JSON, its ids. */
@NullMarked
package io.latchkey.support.lambda;

import org.jspecify.annotations.NullMarked;
