/** What every gateway needs to know of functions: how they are called, and how often. */
@NullMarked
package io.latchkey.local.gateway;

import org.jspecify.annotations.NullMarked;
