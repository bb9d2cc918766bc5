package io.latchkey.support.mls.http;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.io.Closeable;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one server: its cookies, its challenges, its connections. For one thread at a time; one
 * answer is read or closed before the next call.
 */
public final class HttpSession implements Closeable {
    private final HttpRules rules;
    private final Set<Origin> trusted = new LinkedHashSet<>();
    private final BasicCookieStore cookies = new BasicCookieStore();
    private final Wire wire;
    private final @Nullable Challenges challenges;
    private UnaryOperator<HttpCall> dress = UnaryOperator.identity();

    HttpSession(HttpRules rules, Origin home, @Nullable Login login, DnsResolver names) {
        this.rules = rules;
        trusted.add(home);
        challenges = login == null ? null : new Challenges(login);
        wire = new Wire(rules, cookies, names);
    }

    /** A session whose caller brings what it needs in headers. */
    public static HttpSession open(HttpRules rules, URI server) throws HttpFailure {
        return new HttpSession(
                rules, Origin.require(server), null, SystemDefaultDnsResolver.INSTANCE);
    }

    /** A session that answers the basic and digest challenges of this server, and of no other. */
    public static HttpSession open(HttpRules rules, URI server, Login login) throws HttpFailure {
        return new HttpSession(
                rules, Origin.require(server), login, SystemDefaultDnsResolver.INSTANCE);
    }

    /** The login may go to this server too, because the first one named it inside an answer. */
    public void trust(URI server) throws HttpFailure {
        trusted.add(Origin.require(server));
    }

    /**
     * The answer, whatever its status: a 401 that is left is the server's last word on the login.
     *
     * @throws HttpFailure when there is none, or when this login was refused before
     */
    public HttpAnswer send(HttpCall first) throws HttpFailure {
        var deadline = Deadline.in(rules.timeouts().total());
        var redirects = new Redirects(first);
        var call = first;
        while (true) {
            var answer = answered(call, deadline);
            try {
                var next = redirects.next(call, answer);
                if (next.isEmpty()) {
                    return answer;
                }
                call = next.get();
            } catch (HttpFailure failure) {
                answer.close();
                throw failure;
            }
            answer.close();
        }
    }

    private HttpAnswer answered(HttpCall call, Deadline deadline) throws HttpFailure {
        var origin = Origin.require(call.uri());
        var login = trusted.stream().anyMatch(each -> each.trusts(origin)) ? challenges : null;
        if (login == null) {
            return wire.send(call, Wire.request(call), deadline);
        }
        if (login.refused()) {
            throw new HttpFailure(Reason.CREDENTIALS_REFUSED, origin.host());
        }
        return challenged(call, login, deadline);
    }

    /** At most three times: without the password, with it, and once more for a stale nonce. */
    private HttpAnswer challenged(HttpCall call, Challenges login, Deadline deadline)
            throws HttpFailure {
        var target = Origin.require(call.uri()).target();
        int withPassword = 0;
        while (true) {
            var request = Wire.request(dress.apply(call));
            var authorization = login.authorization(target, request);
            authorization.ifPresent(value -> request.setHeader("Authorization", value));
            withPassword += authorization.isPresent() ? 1 : 0;
            var answer = wire.send(call, request, deadline);
            if (!login.wantsAnother(answer, authorization.isPresent()) || withPassword == 2) {
                return answer;
            }
            answer.close();
        }
    }

    /**
     * Changes each request to a trusted server just before it is sent, the repetition after a
     * challenge too: for headers that depend on a cookie which that challenge may have set.
     */
    public void dress(UnaryOperator<HttpCall> last) {
        dress = last;
    }

    /** The value of a cookie that the server has set, its name in any case. */
    public Optional<String> cookie(String name) {
        return cookies.getCookies().stream()
                .filter(cookie -> cookie.getName().equalsIgnoreCase(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** A new visitor with the same login: no cookie, no nonce, no open connection. */
    public void startAfresh() {
        cookies.clear();
        wire.disconnect();
        if (challenges != null) {
            challenges.forget();
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
