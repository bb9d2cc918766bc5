package io.latchkey.local.gateway.http;

import java.util.List;
import java.util.Map;

/** What an authorizer made of a token. */
sealed interface Authorization {

    /** Claims as functions see them: texts all. */
    record Granted(Map<String, String> claims, List<String> scopes) implements Authorization {}

    /** 401; the challenge goes into {@code www-authenticate}. */
    record Unauthorized(String challenge) implements Authorization {}

    /** 403: a good token that lacks the route's scopes. */
    record Forbidden(String challenge) implements Authorization {}
}
