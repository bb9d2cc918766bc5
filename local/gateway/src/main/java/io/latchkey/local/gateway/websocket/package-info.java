/** API Gateway's WebSocket APIs and their connection management API. */
@NullMarked
package io.latchkey.local.gateway.websocket;

import org.jspecify.annotations.NullMarked;
