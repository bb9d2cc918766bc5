package io.latchkey.local.services.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Query;
import io.latchkey.local.services.wire.Json;
import io.latchkey.local.services.wire.Served;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Does what a browser and a single-page application do together, cookies included. */
final class Browser {
    static final String PREFIX = "/_local/identity";
    static final String CALLBACK = "http://localhost:8080/signed-in";
    static final String VERIFIER = "v".repeat(64);
    private static final Pattern FORM =
            Pattern.compile(
                    "action=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"csrf\" value=\"([^\"]+)\"");

    private final Served served;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Served served) {
        this.served = served;
    }

    static Map<String, String> authorization() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", "web");
        query.put("redirect_uri", CALLBACK);
        query.put("state", "s & t");
        query.put("nonce", "once");
        query.put("code_challenge", OpaqueToken.digest(VERIFIER));
        query.put("code_challenge_method", "S256");
        return query;
    }

    HttpResponse<String> authorize(Map<String, String> query) {
        return get("/oauth2/authorize?" + encode(query));
    }

    HttpResponse<String> get(String path) {
        return remember(served.send(withCookies(served.request(PREFIX + path)).GET()));
    }

    HttpResponse<String> signIn(String email, String password) {
        return submit(authorize(authorization()).body(), email, password);
    }

    HttpResponse<String> submit(String page, String email, String password) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no form: " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf", form.group(2));
        fields.put("email", email);
        fields.put("password", password);
        return post(form.group(1).replace("&amp;", "&"), fields);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return remember(
                served.send(
                        withCookies(served.request(path))
                                .header("content-type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(encode(fields)))));
    }

    /** The code that a sign-in led back with. */
    static String code(HttpResponse<String> answer) {
        return returned(answer).first("code").orElseThrow();
    }

    static Query returned(HttpResponse<String> answer) {
        URI location = URI.create(answer.headers().firstValue("location").orElseThrow());
        return Query.parse(location.getRawQuery());
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return token(
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "web",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "web",
                        "refresh_token", refreshToken));
    }

    HttpResponse<String> token(Map<String, String> fields) {
        return post(PREFIX + "/oauth2/token", fields);
    }

    static ObjectNode json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        if (cookies.isEmpty()) {
            return request;
        }
        return request.header(
                "cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        for (String line : answer.headers().allValues("set-cookie")) {
            String pair = line.substring(0, line.indexOf(';'));
            cookies.put(
                    pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return answer;
    }
}
