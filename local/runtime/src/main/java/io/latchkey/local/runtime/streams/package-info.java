/** DynamoDB stream event source mappings: in order, at least once, resumed where they stopped. */
@NullMarked
package io.latchkey.local.runtime.streams;

import org.jspecify.annotations.NullMarked;
