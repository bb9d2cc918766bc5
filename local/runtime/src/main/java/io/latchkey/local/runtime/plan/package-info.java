/**
 * Reads each resource of the template into what its room needs; knows nothing of ports or
 * processes, so all of it can be tested on text.
 */
@NullMarked
package io.latchkey.local.runtime.plan;

import org.jspecify.annotations.NullMarked;
