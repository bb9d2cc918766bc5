/** What HTTP functions share: the caller, problem details, correlation, strict JSON. */
@NullMarked
package io.latchkey.support.lambda.http;

import org.jspecify.annotations.NullMarked;
