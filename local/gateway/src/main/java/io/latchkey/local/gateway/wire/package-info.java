/**
 * Requests and answers as they travel, and the server that carries them on the loopback interface.
 */
@NullMarked
package io.latchkey.local.gateway.wire;

import org.jspecify.annotations.NullMarked;
