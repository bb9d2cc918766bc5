/** HTTP as the stand-ins see it: a request, an answer, AWS's JSON protocols and their faults. */
@NullMarked
package io.latchkey.local.services.wire;

import org.jspecify.annotations.NullMarked;
