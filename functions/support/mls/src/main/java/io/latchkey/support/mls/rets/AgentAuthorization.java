package io.latchkey.support.mls.rets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The value of RETS-UA-Authorization (RETS 1.7.2, 3.10): a digest of the agent's password, the
 * request's id, the session's id and the version, so it changes when the session id arrives.
 */
final class AgentAuthorization {
    private AgentAuthorization() {}

    /**
     * Builds the whole header value.
     *
     * @param sessionId empty before the server has given one
     */
    static String of(RetsServer server, String agentPassword, String sessionId) {
        var secret = md5(server.agent() + ":" + agentPassword);
        return "Digest " + md5(secret + "::" + sessionId + ":" + server.version());
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
