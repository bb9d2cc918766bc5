/** What a listing is made of besides its facts. */
@NullMarked
package io.latchkey.listings.domain.value;

import org.jspecify.annotations.NullMarked;
