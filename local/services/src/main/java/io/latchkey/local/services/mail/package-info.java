/** SES and SMS on one machine: messages are checked as AWS checks them, and kept. */
@NullMarked
package io.latchkey.local.services.mail;

import org.jspecify.annotations.NullMarked;
