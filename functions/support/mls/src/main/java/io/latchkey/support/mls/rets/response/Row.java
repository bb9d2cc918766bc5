package io.latchkey.support.mls.rets.response;

import java.util.Map;

/**
 * One record of an answer. A view into the stream's buffer: good until the stream moves on; {@link
 * #toMap()} makes a copy that stays.
 */
public sealed interface Row permits CompactRow, ElementRow {
    /** The value at the stream's column, from zero; empty where the server sent none. */
    String get(int column);

    /** The value of the stream's column, whose name matches exactly; empty where there is none. */
    String get(String column);

    /** Values by column name, in the server's order; empty ones too. */
    Map<String, String> toMap();
}
