/** Starts ElasticMQ, which speaks the wire format of SQS, inside this process. */
@NullMarked
package io.latchkey.engines.sqs;

import org.jspecify.annotations.NullMarked;
