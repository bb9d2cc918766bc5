/** What a deal is made of: values that hold their own rules. */
@NullMarked
package io.latchkey.transactions.domain.value;

import org.jspecify.annotations.NullMarked;
