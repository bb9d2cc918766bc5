/**
 * Bedrock's runtime on one machine: real embeddings, and Converse only where a model is configured.
 */
@NullMarked
package io.latchkey.local.services.bedrock;

import org.jspecify.annotations.NullMarked;
