package io.latchkey.local.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.ApiIdentity;
import io.latchkey.local.gateway.RequestIds;
import io.latchkey.local.gateway.wire.Header;
import io.latchkey.local.gateway.wire.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Builds the event of payload format 2.0. */
record ProxyEvent(ApiIdentity identity, Instant now) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What travels on one connection only, or stands elsewhere in the event. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "cookie",
                    "connection",
                    "keep-alive",
                    "transfer-encoding",
                    "te",
                    "upgrade",
                    "expect");

    /** One call of one route. */
    record Call(
            RouteTable.Found found, Optional<Authorization.Granted> granted, String requestId) {}

    byte[] of(Request request, byte[] body, Call call) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", call.found().route().key().text());
        event.put("rawPath", RouteTable.decoded(request.path()));
        event.put("rawQueryString", request.query());
        addCookies(event, request);
        addTexts(event, "headers", headers(request));
        addTexts(event, "queryStringParameters", query(request));
        event.set("requestContext", context(request, call));
        addTexts(event, "pathParameters", call.found().variables());
        addBody(event, request, body);
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode context(Request request, Call call) {
        ObjectNode context = JSON.createObjectNode();
        context.put("accountId", identity.accountId());
        context.put("apiId", identity.apiId());
        call.granted().ifPresent(granted -> context.set("authorizer", authorizer(granted)));
        context.put("domainName", identity.domainName());
        context.put("domainPrefix", identity.domainName().replaceFirst("\\..*", ""));
        context.putObject("http")
                .put("method", request.method())
                .put("path", RouteTable.decoded(request.path()))
                .put("protocol", request.client().protocol())
                .put("sourceIp", request.client().address())
                .put("userAgent", request.headers().first("user-agent").orElse(""));
        context.put("requestId", call.requestId());
        context.put("routeKey", call.found().route().key().text());
        context.put("stage", identity.stage());
        context.put("time", RequestIds.time(now));
        context.put("timeEpoch", now.toEpochMilli());
        return context;
    }

    private static ObjectNode authorizer(Authorization.Granted granted) {
        ObjectNode authorizer = JSON.createObjectNode();
        ObjectNode jwt = authorizer.putObject("jwt");
        ObjectNode claims = jwt.putObject("claims");
        granted.claims().forEach(claims::put);
        if (granted.scopes().isEmpty()) {
            jwt.putNull("scopes");
            return authorizer;
        }
        granted.scopes().forEach(jwt.putArray("scopes")::add);
        return authorizer;
    }

    /**
     * The front is told apart by the client in {@code x-forwarded-for}, and the API by its own
     * name.
     */
    private Map<String, String> headers(Request request) {
        Map<String, String> headers = new TreeMap<>();
        for (Header line : request.headers()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            if (!LEFT_OUT.contains(name)) {
                headers.merge(name, line.value(), (a, b) -> a + "," + b);
            }
        }
        headers.put("host", identity.domainName());
        headers.merge("x-forwarded-for", request.client().address(), (a, b) -> a + ", " + b);
        headers.put("x-forwarded-proto", "https");
        headers.put("x-forwarded-port", "443");
        return headers;
    }

    private static Map<String, String> query(Request request) {
        Map<String, String> joined = new TreeMap<>();
        request.parameters()
                .values()
                .forEach((name, all) -> joined.put(name, String.join(",", all)));
        return joined;
    }

    private static void addCookies(ObjectNode event, Request request) {
        var cookies =
                request.headers().all("cookie").stream()
                        .flatMap(line -> Arrays.stream(line.split(";", -1)))
                        .map(String::strip)
                        .filter(cookie -> !cookie.isEmpty())
                        .toList();
        if (!cookies.isEmpty()) {
            cookies.forEach(event.putArray("cookies")::add);
        }
    }

    private static void addTexts(ObjectNode event, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            ObjectNode node = event.putObject(name);
            texts.forEach(node::put);
        }
    }

    private static void addBody(ObjectNode event, Request request, byte[] body) {
        Optional<String> text = BodyText.of(request, body);
        if (body.length > 0) {
            event.put("body", text.orElseGet(() -> BodyText.base64(body)));
        }
        event.put("isBase64Encoded", body.length > 0 && text.isEmpty());
    }
}
