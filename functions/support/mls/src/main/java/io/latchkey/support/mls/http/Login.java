package io.latchkey.support.mls.http;

/** A user name and password for HTTP authentication, sent only when the server challenges. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return "Login[user=" + user + ", password=***]";
    }
}
