/** Deals by what people remember of them: the index can be rebuilt, the table is the truth. */
@NullMarked
package io.latchkey.transactions.search;

import org.jspecify.annotations.NullMarked;
