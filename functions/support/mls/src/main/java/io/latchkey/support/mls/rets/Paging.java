package io.latchkey.support.mls.rets;

import java.io.IOException;
import java.util.Optional;

/** A way to get at all rows of a query. */
interface Paging {
    /** The next call to make; empty when this way has come to its end. */
    Optional<SearchRequest> next() throws IOException;

    /**
     * What the call brought.
     *
     * @throws RetsFailure where nothing more can be done
     */
    void done(Page page) throws IOException;

    /** Another way that has to take over; empty as long as this one works. */
    Optional<Paging> successor() throws IOException;
}
