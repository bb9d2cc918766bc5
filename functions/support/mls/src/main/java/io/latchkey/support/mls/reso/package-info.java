/**
 * A client of the RESO Web API: OData 4 as Bridge, Trestle, Spark and MLS Grid really speak it.
 * What differs between them is data; a page is the unit of work, and its rows are handed on as they
 * come.
 */
@NullMarked
package io.latchkey.support.mls.reso;

import org.jspecify.annotations.NullMarked;
