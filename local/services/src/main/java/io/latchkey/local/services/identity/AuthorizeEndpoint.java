package io.latchkey.local.services.identity;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Query;
import io.latchkey.local.services.wire.Call;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives a code to a known application, once a person has signed in. */
final class AuthorizeEndpoint {
    private static final String CSRF_COOKIE = "latchkey-sign-in";
    private static final String WRONG = "The e-mail address or the password is not right.";

    /** What a sign-in leans on. */
    record Parts(Accounts accounts, AttemptLimit attempts, Sessions sessions, Codes codes) {}

    private final IdentitySettings settings;
    private final Parts parts;
    private final SignInPage page;
    private final Clock clock;

    AuthorizeEndpoint(IdentitySettings settings, Parts parts, SignInPage page, Clock clock) {
        this.settings = settings;
        this.parts = parts;
        this.page = page;
        this.clock = clock;
    }

    Answer answer(Call call) {
        AuthorizationRequest.Reading reading =
                AuthorizationRequest.read(call.parameters(), settings);
        return switch (reading) {
            case AuthorizationRequest.Reading.Untrusted(String reason) ->
                    SignInPage.refused(400, reason);
            case AuthorizationRequest.Reading.Mistaken mistaken -> mistaken(mistaken);
            case AuthorizationRequest.Reading.Valid(AuthorizationRequest request) ->
                    call.method().equals("POST") ? signIn(call, request) : begin(call, request);
        };
    }

    private Answer mistaken(AuthorizationRequest.Reading.Mistaken mistaken) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("error", mistaken.error());
        told.put("error_description", mistaken.reason());
        told.put("state", mistaken.state());
        return redirect(AuthorizationRequest.redirect(mistaken.redirectUri(), told));
    }

    private Answer begin(Call call, AuthorizationRequest request) {
        Optional<Sessions.Session> session = parts.sessions().of(call);
        if (session.isPresent() && !request.prompt().equals("login")) {
            return granted(request, session.get().user(), session.get().since());
        }
        if (request.prompt().equals("none")) {
            return mistaken(
                    new AuthorizationRequest.Reading.Mistaken(
                            request.redirectUri(),
                            request.state(),
                            "login_required",
                            "nobody is signed in"));
        }
        return form(200, request, "", "");
    }

    private Answer signIn(Call call, AuthorizationRequest request) {
        Query form = call.form().orElseGet(() -> Query.parse(""));
        String email = form.first("email").orElse("");
        if (!sameText(form.first("csrf").orElse(""), call.cookie(CSRF_COOKIE).orElse(""))) {
            return form(403, request, email, "The page was open for too long. Please try again.");
        }
        Optional<Duration> wait = parts.attempts().attempt(email);
        if (wait.isPresent()) {
            return form(429, request, email, "Too many attempts. Wait a moment, then try again.")
                    .with("retry-after", Long.toString(wait.get().toSeconds() + 1));
        }
        Optional<User> user = parts.accounts().signIn(email, form.first("password").orElse(""));
        if (user.isEmpty()) {
            return form(401, request, email, WRONG);
        }
        parts.attempts().succeeded(email);
        return parts.sessions().begin(user.get(), granted(request, user.get(), clock.instant()));
    }

    private Answer granted(AuthorizationRequest request, User user, Instant since) {
        SignIn signIn = new SignIn(user, since, UUID.randomUUID().toString(), request.nonce());
        Map<String, String> told = new LinkedHashMap<>();
        told.put("code", parts.codes().issue(request, signIn));
        told.put("state", request.state());
        return redirect(AuthorizationRequest.redirect(request.redirectUri(), told));
    }

    private Answer form(int status, AuthorizationRequest request, String email, String message) {
        String csrf = OpaqueToken.create();
        URI action = settings.endpoint("/login?" + request.query(settings.clientId()));
        URI path = URI.create(action.getRawPath() + "?" + action.getRawQuery());
        return page.form(
                        status,
                        new SignInPage.Form(path, csrf, email, message),
                        request.redirectUri())
                .plus(
                        "set-cookie",
                        parts.sessions().cookie(CSRF_COOKIE, csrf, Duration.ofHours(1)));
    }

    private static Answer redirect(URI target) {
        return Answer.redirect(target.toString())
                .with("cache-control", "no-store")
                .with("referrer-policy", "no-referrer");
    }

    private static boolean sameText(String sent, String expected) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        expected.getBytes(StandardCharsets.UTF_8));
    }
}
