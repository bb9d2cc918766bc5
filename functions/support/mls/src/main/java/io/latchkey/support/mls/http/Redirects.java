package io.latchkey.support.mls.http;

import io.latchkey.support.mls.http.HttpFailure.Reason;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows one call from hop to hop and forgets its secrets at the border. */
final class Redirects {
    /** What another host may learn; every other header may hold a secret. */
    private static final Set<String> HARMLESS =
            Set.of("accept", "accept-encoding", "accept-language", "range", "user-agent");

    private final Set<URI> visited = new HashSet<>();
    private int hops;

    Redirects(HttpCall first) {
        visited.add(first.uri());
    }

    /** The call to make next; empty when the answer is no redirect. */
    Optional<HttpCall> next(HttpCall call, HttpAnswer answer) throws HttpFailure {
        var location = answer.header("Location");
        if (!redirects(answer.status()) || location.isEmpty()) {
            return Optional.empty();
        }
        var here = Origin.require(call.uri());
        var target = target(call.uri(), location.get(), here);
        requireProgress(call, target, here);
        return Optional.of(moved(call, target, answer.status(), here));
    }

    private static boolean redirects(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static URI target(URI from, String location, Origin here) throws HttpFailure {
        try {
            var target = from.resolve(URI.create(location.strip().replace(" ", "%20")));
            var there = Origin.of(target);
            if (there.isEmpty() || (here.secure() && !there.get().secure())) {
                throw new HttpFailure(Reason.REDIRECT_REFUSED, here.host());
            }
            return target;
        } catch (IllegalArgumentException e) {
            throw new HttpFailure(Reason.REDIRECT_REFUSED, here.host());
        }
    }

    /**
     * A server may send a call back to the same address once it has set its cookie, but not often.
     */
    private void requireProgress(HttpCall call, URI target, Origin here) throws HttpFailure {
        hops++;
        boolean cookieDance = target.equals(call.uri()) && hops == 1;
        if (!visited.add(target) && !cookieDance) {
            throw new HttpFailure(Reason.REDIRECT_LOOP, here.host());
        }
        if (hops > HttpRules.MAX_REDIRECTS) {
            throw new HttpFailure(Reason.TOO_MANY_REDIRECTS, here.host());
        }
    }

    private static HttpCall moved(HttpCall call, URI target, int status, Origin here)
            throws HttpFailure {
        boolean sameCall = status == 307 || status == 308;
        boolean trusted = here.trusts(Origin.require(target));
        if (sameCall && !trusted && call.body().isPresent()) {
            throw new HttpFailure(Reason.REDIRECT_REFUSED, here.host());
        }
        var headers = trusted ? call.headers() : harmless(call.headers());
        if (sameCall || call.body().isEmpty()) {
            return new HttpCall(call.method(), target, headers, call.body());
        }
        return new HttpCall("GET", target, headers, Optional.empty());
    }

    private static Map<String, String> harmless(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> HARMLESS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
