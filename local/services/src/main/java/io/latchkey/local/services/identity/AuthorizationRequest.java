package io.latchkey.local.services.identity;

import io.latchkey.local.gateway.wire.Query;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A valid request for a code.
 *
 * @param challenge PKCE's S256 challenge
 * @param prompt "", "login" or "none"
 */
record AuthorizationRequest(
        URI redirectUri, String state, String challenge, String nonce, String prompt) {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST = 2048;

    /** What a request for a code turns out to be. */
    sealed interface Reading {
        /** All is well. */
        record Valid(AuthorizationRequest request) implements Reading {}

        /** Nothing in it can be trusted, the redirect address least of all: shown as a page. */
        record Untrusted(String reason) implements Reading {}

        /** The client is known but asked for something else: told to it. */
        record Mistaken(URI redirectUri, String state, String error, String reason)
                implements Reading {}
    }

    static Reading read(Query query, IdentitySettings settings) {
        if (query.values().values().stream().anyMatch(list -> list.size() > 1)) {
            return new Reading.Untrusted("A parameter was sent twice.");
        }
        if (!text(query, "client_id").equals(settings.clientId())) {
            return new Reading.Untrusted("The application is not known here.");
        }
        String redirect = text(query, "redirect_uri");
        return settings.redirectUris().stream()
                .filter(allowed -> allowed.toString().equals(redirect))
                .findFirst()
                .map(allowed -> readFor(allowed, query))
                .orElseGet(() ->
                        new Reading.Untrusted(
                                "The address to return to is not allowed for this"
                                        + " application."));
    }

    /** The same request as a query, for the form that carries it on. */
    String query(String clientId) {
        return "response_type=code&code_challenge_method=S256&client_id="
                + encode(clientId)
                + "&redirect_uri="
                + encode(redirectUri.toString())
                + "&state="
                + encode(state)
                + "&code_challenge="
                + encode(challenge)
                + "&nonce="
                + encode(nonce);
    }

    /** The address to return to with more parameters; it may have some already. */
    static URI redirect(URI target, Map<String, String> parameters) {
        StringBuilder address = new StringBuilder(target.toString());
        char separator = target.getRawQuery() == null ? '?' : '&';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (!parameter.getValue().isEmpty()) {
                address.append(separator).append(parameter.getKey()).append('=');
                address.append(encode(parameter.getValue()));
                separator = '&';
            }
        }
        return URI.create(address.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Reading readFor(URI redirect, Query query) {
        String state = text(query, "state");
        if (state.length() > LONGEST || text(query, "nonce").length() > LONGEST) {
            return new Reading.Untrusted("A parameter is too long.");
        }
        if (!text(query, "response_type").equals("code")) {
            return new Reading.Mistaken(
                    redirect, state, "unsupported_response_type", "response_type must be code");
        }
        if (!text(query, "code_challenge_method").equals("S256")
                || !CHALLENGE.matcher(text(query, "code_challenge")).matches()) {
            return new Reading.Mistaken(
                    redirect, state, "invalid_request", "a code_challenge by S256 is compulsory");
        }
        return new Reading.Valid(
                new AuthorizationRequest(
                        redirect,
                        state,
                        text(query, "code_challenge"),
                        text(query, "nonce"),
                        text(query, "prompt")));
    }

    private static String text(Query query, String name) {
        return query.first(name).orElse("");
    }
}
