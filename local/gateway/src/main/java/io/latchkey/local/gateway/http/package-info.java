/** API Gateway's HTTP APIs: routes, JWT authorizers, payload format 2.0, limits and error texts. */
@NullMarked
package io.latchkey.local.gateway.http;

import org.jspecify.annotations.NullMarked;
