/** Contract forms and other rule sets, as data with revisions and sources. No legal advice. */
@NullMarked
package io.latchkey.transactions.domain.form;

import org.jspecify.annotations.NullMarked;
