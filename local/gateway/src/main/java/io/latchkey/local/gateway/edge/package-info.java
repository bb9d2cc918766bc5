/** CloudFront: one origin whose path behaviours lead to files, APIs and pages. */
@NullMarked
package io.latchkey.local.gateway.edge;

import org.jspecify.annotations.NullMarked;
