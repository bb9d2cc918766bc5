package io.latchkey.support.mls.rets.response;

/**
 * What a RETS server says about a request: zero is success.
 *
 * @param text the server's words, for people
 */
public record Reply(int code, String text) {
    public static final int OK = 0;
    public static final int ADDITIONAL_LOGIN_NOT_PERMITTED = 20022;
    public static final int NOT_LOGGED_IN = 20037;
    public static final int NO_RECORDS = 20201;
    public static final int MISCELLANEOUS_SEARCH_ERROR = 20203;
    public static final int INVALID_QUERY = 20206;
    public static final int MAXIMUM_RECORDS_EXCEEDED = 20208;
    public static final int INVALID_OBJECT = 20401;
    public static final int NO_OBJECT_FOUND = 20403;
    public static final int NOT_LOGGED_IN_FOR_LOGOUT = 20701;

    public boolean isOk() {
        return code == OK;
    }

    /** Codes that mean the session is gone. */
    public boolean isNotLoggedIn() {
        return code == NOT_LOGGED_IN || code == NOT_LOGGED_IN_FOR_LOGOUT;
    }

    @Override
    public String toString() {
        return text.isBlank() ? String.valueOf(code) : code + " " + text.strip();
    }
}
