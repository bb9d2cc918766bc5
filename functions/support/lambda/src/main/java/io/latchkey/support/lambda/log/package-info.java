/** Structured logs with personal data masked, and metrics in CloudWatch's embedded format. */
@NullMarked
package io.latchkey.support.lambda.log;

import org.jspecify.annotations.NullMarked;
