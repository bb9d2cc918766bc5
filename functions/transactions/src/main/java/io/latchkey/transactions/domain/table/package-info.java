/** A team's own tables: holidays and templates, and what becomes of deals when one changes. */
@NullMarked
package io.latchkey.transactions.domain.table;

import org.jspecify.annotations.NullMarked;
