/** The page that shows what was sent. */
@NullMarked
package io.latchkey.local.services.mailbox;

import org.jspecify.annotations.NullMarked;
