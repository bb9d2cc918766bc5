package io.latchkey.support.mls.reso;

/**
 * A page that was handed on.
 *
 * @param next where to go on, at once or with the next run
 * @param last whether this run has seen everything
 * @param note what was out of the ordinary
 */
public record FeedPage(int rows, Cursor next, boolean last, Note note) {
    /** What an operator may want to know of a page. */
    public enum Note {
        NONE,
        /** It broke off; what had come was handed on, and the next page begins after it. */
        CUT_OFF,
        /** The link to the next page had died; the stretch begins anew. */
        RESTARTED
    }
}
