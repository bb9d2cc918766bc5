/** DynamoDB tables as the template describes them. */
@NullMarked
package io.latchkey.local.runtime.tables;

import org.jspecify.annotations.NullMarked;
