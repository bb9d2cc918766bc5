/**
 * OpenSearch for what the tables can rebuild. A few calls of its REST interface, signed and sent
 * with the AWS SDK that every function carries anyway: the whole client library would weigh more
 * than the functions that search.
 */
@NullMarked
package io.latchkey.support.search;

import org.jspecify.annotations.NullMarked;
