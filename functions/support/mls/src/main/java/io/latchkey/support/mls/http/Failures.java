package io.latchkey.support.mls.http;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Names for what the library throws while it sends or reads. */
final class Failures {
    private Failures() {}

    static HttpFailure named(IOException thrown, String host) {
        if (thrown instanceof HttpFailure failure) {
            return failure;
        }
        var reason = reason(thrown);
        // What cannot be parsed is quoted in the library's text, and a session cookie may be in it.
        var cause = reason == Reason.NOT_HTTP ? null : thrown;
        return new HttpFailure(reason, host, cause);
    }

    private static Reason reason(IOException thrown) {
        return switch (thrown) {
            case AddressGuard.Refused _ -> Reason.ADDRESS_REFUSED;
            case UnknownHostException _ -> Reason.UNKNOWN_HOST;
            case ConnectTimeoutException _ -> Reason.CONNECT_TIMEOUT;
            case SocketTimeoutException _ -> Reason.READ_TIMEOUT;
            case SSLException _ -> Reason.NOT_SECURE;
            case ConnectException _ -> Reason.NOT_CONNECTED;
            case NoHttpResponseException _ -> Reason.CONNECTION_LOST;
            case ConnectionClosedException _ -> Reason.CUT_OFF;
            case MalformedChunkCodingException _ -> Reason.CUT_OFF;
            case EOFException _ -> Reason.CUT_OFF;
            case ZipException _ -> Reason.CORRUPT_ENCODING;
            case SocketException _ -> Reason.CONNECTION_LOST;
            default -> Reason.NOT_HTTP;
        };
    }
}
