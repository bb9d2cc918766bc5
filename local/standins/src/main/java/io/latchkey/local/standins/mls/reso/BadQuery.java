package io.latchkey.local.standins.mls.reso;

/** A query that the server refuses with 400 and these words. */
final class BadQuery extends RuntimeException {
    BadQuery(String words) {
        super(words);
    }
}
