/** What the tests of every concern stand on: real engines, injected faults, people and events. */
@NullMarked
package io.latchkey.support.testing;

import org.jspecify.annotations.NullMarked;
