package io.latchkey.support.mls.map;

/** How the values of a field are written in a Data Dictionary record. */
enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    /** One of the dictionary's own words. */
    LOOKUP,
    /** Several words, the MLS's own where the dictionary leaves them open. */
    LIST,
    /** Records within the record, handed on as they are. */
    NESTED
}
