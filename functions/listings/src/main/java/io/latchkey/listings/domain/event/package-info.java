/** What happens to listings, as the rest of the house hears of it. */
@NullMarked
package io.latchkey.listings.domain.event;

import org.jspecify.annotations.NullMarked;
