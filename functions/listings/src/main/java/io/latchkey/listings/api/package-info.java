/** Listings over HTTP: what callers send, what they see, and who may see it. */
@NullMarked
package io.latchkey.listings.api;

import org.jspecify.annotations.NullMarked;
