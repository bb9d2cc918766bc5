/**
 * IAM on one machine: an SDK call that the role of its function does not allow fails as it would on
 * AWS.
 */
@NullMarked
package io.latchkey.local.guard;

import org.jspecify.annotations.NullMarked;
