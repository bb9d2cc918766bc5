package io.latchkey.local.services.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.local.gateway.wire.Answer;

/** An AWS error as the caller's SDK will read it: status, error code and message. */
public final class Refusal extends Exception {
    private final int status;
    private final String code;
    private final transient ObjectNode details = Json.object();

    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Refusal validation(String message) {
        return new Refusal(400, "ValidationException", message);
    }

    /** Adds a member of the error's own shape. */
    public Refusal detail(String name, String value) {
        details.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    /** The answer for REST-JSON and awsJson alike: both read the header first. */
    public Answer answer(String contentType) {
        ObjectNode body = Json.object();
        body.put("__type", code).put("message", text()).setAll(details);
        return Answer.bytes(status, contentType, Json.bytes(body)).with("x-amzn-errortype", code);
    }
}
