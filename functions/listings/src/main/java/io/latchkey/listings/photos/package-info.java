/** Photos: uploaded by a signed address, looked at, stripped, and made in three sizes. */
@NullMarked
package io.latchkey.listings.photos;

import org.jspecify.annotations.NullMarked;
