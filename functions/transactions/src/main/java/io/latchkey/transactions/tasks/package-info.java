/** Task templates in words: those that come with the product, and those that teams write. */
@NullMarked
package io.latchkey.transactions.tasks;

import org.jspecify.annotations.NullMarked;
