/** Files that survive a killed process: replaced whole or appended by the line. */
@NullMarked
package io.latchkey.local.services.storage;

import org.jspecify.annotations.NullMarked;
