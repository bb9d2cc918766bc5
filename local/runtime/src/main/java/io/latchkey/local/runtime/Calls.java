package io.latchkey.local.runtime;

import io.latchkey.local.gateway.InvocationFailed;
import io.latchkey.local.gateway.InvocationThrottled;
import io.latchkey.local.gateway.Invoker;
import io.latchkey.local.runtime.functions.Functions;
import io.latchkey.local.runtime.functions.Outcome;
import java.nio.charset.StandardCharsets;

/** The gateway's way to the functions. */
final class Calls implements Invoker {
    /** Stands before the id of a function that does not let API Gateway in. */
    static final String FORBIDDEN = "forbidden/";

    private final Functions functions;

    Calls(Functions functions) {
        this.functions = functions;
    }

    @Override
    public byte[] invoke(String functionId, byte[] event)
            throws InvocationFailed, InvocationThrottled {
        if (functionId.startsWith(FORBIDDEN)) {
            throw new InvocationFailed(
                    "AccessDeniedException",
                    "no permission lets apigateway.amazonaws.com call "
                            + functionId.substring(FORBIDDEN.length()));
        }
        return switch (functions.invoke(functionId, event)) {
            case Outcome.Answered(String payload) -> payload.getBytes(StandardCharsets.UTF_8);
            case Outcome.Failed(String type, String message) ->
                    throw new InvocationFailed(type, message);
            case Outcome.Throttled _ -> throw new InvocationThrottled(functionId);
        };
    }
}
