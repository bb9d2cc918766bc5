/** The vocabulary of the suite: what every concern means by a team, a date, a problem. */
@NullMarked
package io.latchkey.model;

import org.jspecify.annotations.NullMarked;
