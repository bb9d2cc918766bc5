/** Starts DynamoDB Local, AWS's own engine, inside this process. */
@NullMarked
package io.latchkey.engines.dynamodb;

import org.jspecify.annotations.NullMarked;
