/** IAM: the template's policies, held against every call. */
@NullMarked
package io.latchkey.local.runtime.permissions;

import org.jspecify.annotations.NullMarked;
