package io.latchkey.local.standins.mls.rets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Who may come in: passwords by digest or basic, the agent's authorization, and sessions. */
final class Gate {
    private static final Pattern PAIR = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]*))");

    private final RetsAccount account;
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private final SecureRandom random = new SecureRandom();

    Gate(RetsAccount account) {
        this.account = account;
    }

    /** How often a wrong password has come; a board would lock the account at some number. */
    int refusals() {
        return refusals.get();
    }

    String token() {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String challenge(boolean basic) {
        return basic
                ? "Basic realm=\"board\""
                : "Digest realm=\"board\", qop=\"auth\", nonce=\"%s\", opaque=\"x\""
                        .formatted(token());
    }

    boolean knows(Request request) {
        var header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (header == null) {
            return false;
        }
        var known = header.startsWith("Basic ") ? basic(header) : digest(header, request);
        if (!known) {
            refusals.incrementAndGet();
        }
        return known;
    }

    private boolean basic(String header) {
        var pair =
                new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        return pair.equals(account.user() + ":" + account.password());
    }

    private boolean digest(String header, Request request) {
        var values = new HashMap<String, String>();
        var pairs = PAIR.matcher(header);
        while (pairs.find()) {
            values.put(pairs.group(1), pairs.group(2) != null ? pairs.group(2) : pairs.group(3));
        }
        var secret = md5(account.user() + ":board:" + account.password());
        var what = md5(request.getMethod() + ":" + values.get("uri"));
        var middle =
                "%s:%s:%s:auth"
                        .formatted(values.get("nonce"), values.get("nc"), values.get("cnonce"));
        var expected = md5(secret + ":" + middle + ":" + what);
        return expected.equals(values.get("response"))
                && account.user().equals(values.get("username"));
    }

    /** Whether the agent's own authorization holds for this very session. */
    boolean knowsAgent(Request request, String sessionId) {
        var header = request.getHeaders().get("RETS-UA-Authorization");
        if (account.agentPassword().isEmpty()) {
            return header == null;
        }
        var agent = request.getHeaders().get(HttpHeader.USER_AGENT);
        var version = request.getHeaders().get("RETS-Version");
        var secret = md5(agent + ":" + account.agentPassword());
        return ("Digest " + md5(secret + "::" + sessionId + ":" + version)).equals(header);
    }

    String begin() {
        var session = token();
        sessions.add(session);
        return session;
    }

    boolean isOpen(String session) {
        return sessions.contains(session);
    }

    void end(String session) {
        sessions.remove(session);
    }

    void endAll() {
        sessions.clear();
    }

    int open() {
        return sessions.size();
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> cookies(Request request) {
        var cookies = new HashMap<String, String>();
        Request.getCookies(request).forEach(each -> cookies.put(each.getName(), each.getValue()));
        return cookies;
    }
}
