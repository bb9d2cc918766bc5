package io.latchkey.support.mls.rets;

import io.latchkey.support.mls.rets.response.Reply;
import java.util.OptionalLong;

/**
 * What one call of a longer run brought.
 *
 * @param rows all of its rows, those that came before too
 * @param fresh rows that had not come before
 * @param continues whether it began with the very row that the page before it ended with
 */
record Page(
        SearchRequest request,
        long rows,
        long fresh,
        boolean continues,
        Reply reply,
        OptionalLong count,
        boolean maxRows,
        boolean complete) {
    boolean isRefused() {
        return !reply.isOk()
                && reply.code() != Reply.NO_RECORDS
                && reply.code() != Reply.MAXIMUM_RECORDS_EXCEEDED;
    }

    /** Whether the server holds rows back, by its tag or by its code. */
    boolean capped() {
        return maxRows || reply.code() == Reply.MAXIMUM_RECORDS_EXCEEDED;
    }
}
