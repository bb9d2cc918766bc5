package io.latchkey.local.gateway.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.gateway.wire.Content;
import io.latchkey.local.gateway.wire.Header;
import io.latchkey.local.gateway.wire.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a function answered in payload format 2.0, or the body alone of the inferred form. */
final class ProxyAnswer {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** API Gateway's own business. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "content-length",
                    "connection",
                    "transfer-encoding",
                    "keep-alive",
                    "apigw-requestid");

    private ProxyAnswer() {}

    /** The answer, or nothing when the function's is malformed. */
    static Optional<Answer> read(byte[] payload) {
        try {
            JsonNode node = JSON.readTree(payload);
            if (node.isMissingNode()) {
                return Optional.empty();
            }
            return node.has("statusCode")
                    ? Optional.of(formatted(node))
                    : Optional.of(inferred(node));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Answer inferred(JsonNode node) {
        return Answer.json(200, node.isTextual() ? node.textValue() : node.toString());
    }

    private static Answer formatted(JsonNode node) {
        int status = Integer.parseInt(node.get("statusCode").asText());
        require(status >= 200 && status <= 599);
        byte[] body = body(node);
        List<Header> lines = new ArrayList<>(headers(node.path("headers")));
        JsonNode cookies = node.path("cookies");
        require(cookies.isMissingNode() || cookies.isNull() || cookies.isArray());
        cookies.forEach(cookie -> lines.add(new Header("set-cookie", cookie.asText())));
        Headers headers = new Headers(lines);
        if (headers.first("content-type").isEmpty() && body.length > 0) {
            headers = headers.plus("content-type", "text/plain;charset=utf-8");
        }
        boolean bodiless = status == 204 || status == 304;
        return bodiless
                ? new Answer(status, headers, Content.NONE)
                : new Answer(
                        status, headers.plus("content-length", "" + body.length), Content.of(body));
    }

    private static List<Header> headers(JsonNode node) {
        require(node.isMissingNode() || node.isNull() || node.isObject());
        List<Header> lines = new ArrayList<>();
        node.properties()
                .forEach(field -> {
                    require(field.getValue().isValueNode());
                    lines.add(
                            new Header(
                                    field.getKey().toLowerCase(Locale.ROOT),
                                    field.getValue().asText()));
                });
        lines.removeIf(line -> LEFT_OUT.contains(line.name()));
        return lines;
    }

    private static byte[] body(JsonNode node) {
        JsonNode body = node.path("body");
        require(body.isMissingNode() || body.isNull() || body.isTextual());
        if (!body.isTextual()) {
            return new byte[0];
        }
        return node.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body.textValue())
                : body.textValue().getBytes(StandardCharsets.UTF_8);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("a malformed proxy answer");
        }
    }
}
