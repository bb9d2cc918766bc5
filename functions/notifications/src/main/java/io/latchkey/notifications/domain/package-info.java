/** What a message is, and when it may be sent; no AWS, no JSON. */
@NullMarked
package io.latchkey.notifications.domain;

import org.jspecify.annotations.NullMarked;
