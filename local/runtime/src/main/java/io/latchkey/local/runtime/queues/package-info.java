/** SQS: queues as the template describes them, and the event source mappings that empty them. */
@NullMarked
package io.latchkey.local.runtime.queues;

import org.jspecify.annotations.NullMarked;
