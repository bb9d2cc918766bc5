package io.latchkey.support.mls.reso;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The end of a page whose rows have been handed on.
 *
 * @param next where the next page is; checked to be on the same server
 * @param total rows of the whole result, where {@code $count} was asked for
 */
public record ResoPage(int rows, Optional<URI> next, OptionalLong total) {}
