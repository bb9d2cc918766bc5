/**
 * A RESO Web API that is not one: Data Dictionary names, OData 4 on the wire, the manners of four
 * providers, and every way in which a real one has failed its clients, each to be switched on by
 * name while it runs.
 */
@NullMarked
package io.latchkey.local.standins.mls.reso;

import org.jspecify.annotations.NullMarked;
