package io.latchkey.local.standins.mls.rets;

/** What a RETS server in the field does wrong; each can be switched on and off while it runs. */
public enum RetsFault {
    /** The record behind the last one is an error, and no empty answer. */
    OFFSET_PAST_END_REFUSED,
    OFFSET_REFUSED,
    OFFSET_IGNORED,
    LIMIT_IGNORED,
    /** The cap holds for the list of keys, too. */
    KEYS_CAPPED,
    /** Without this, lists of keys alone are not capped. */
    MAXROWS_WHENEVER_LIMITED,
    COUNT_WITHOUT_DATA,
    NO_COUNT,
    NO_MAXROWS_TAG,
    /** After each page a record goes, another changes and a new one comes. */
    RECORDS_CHANGE,
    /** The next call after a login gets 401, and a login with an old cookie gets it too. */
    UNAUTHORIZED_ONCE,
    /** The next call after a login is answered by code 20037. */
    FORGOTTEN_ONCE,
    /** The same code, inside a body whose own code is 0. */
    FORGOTTEN_INSIDE_ONCE,
    ONE_SESSION_PER_LOGIN,
    UNAUTHORIZED_LOGOUT,
    HTML_LOGOUT,
    EMPTY_LOGOUT,
    OTHER_COOKIE_NAME,
    BASIC_AUTHENTICATION,
    RELATIVE_URLS,
    ODD_CAPABILITY_LINES,
    STATUS_INSIDE_BODY,
    SURROGATE_REFERENCES,
    CONTROL_CHARACTERS,
    LATIN_UNDER_UTF_8,
    NO_CHARSET,
    DOUBLY_ENCODED,
    OTHER_DELIMITER,
    INVALID_DELIMITER,
    NO_LEADING_DELIMITER,
    NO_FINAL_DELIMITER,
    /** The connection ends in the middle of a row, once for each page. */
    STREAM_CUT_ONCE,
    /** The connection ends in the middle of a row, always. */
    STREAM_ALWAYS_CUT,
    STREAM_SLOW,
    GZIP,
    HTML_INSTEAD,
    AMERICAN_DATES,
    WRONG_BOUNDARY,
    NO_BOUNDARY,
    MULTIPART_AS_TEXT,
    /** Every second part of a multipart answer says that there is no object. */
    PARTS_REFUSED,
    NO_PICTURES,
    BUSY_ONCE,
    STANDARD_XML_METADATA_ONLY,
    NO_METADATA
}
