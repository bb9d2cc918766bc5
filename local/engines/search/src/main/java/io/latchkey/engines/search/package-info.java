/** Starts one OpenSearch node with its k-NN plugin in this process. */
@NullMarked
package io.latchkey.engines.search;

import org.jspecify.annotations.NullMarked;
