/**
 * What one machine adds to each function's class loader: Lambda's runtime and IAM's gate. It meets
 * the suite in types of the JDK alone, since the two see nothing else of each other.
 */
@NullMarked
package io.latchkey.local.guard;

import org.jspecify.annotations.NullMarked;
