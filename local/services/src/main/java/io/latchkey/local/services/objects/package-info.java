/** The front of the object store: passes requests through and tells what changed. */
@NullMarked
package io.latchkey.local.services.objects;

import org.jspecify.annotations.NullMarked;
