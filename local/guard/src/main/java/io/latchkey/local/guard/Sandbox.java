package io.latchkey.local.guard;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One handler instance behind Lambda's contract: the event's bytes and the context's values in, the
 * answer's bytes out. Used by one invocation at a time, as on Lambda.
 */
public final class Sandbox implements BiFunction<byte[], Map<String, String>, byte[]> {
    private static final String METHOD = "handleRequest";

    private final RequestStreamHandler handler;

    /**
     * Constructs the handler; the caller has set the thread's context class loader.
     *
     * @param name as the template names it: a class, or a class and {@code ::handleRequest}
     */
    public Sandbox(String name) throws ReflectiveOperationException {
        var parts = name.split("::", -1);
        if (parts.length > 2 || (parts.length == 2 && !parts[1].equals(METHOD))) {
            throw new IllegalArgumentException("handlers are Class::" + METHOD + ", not " + name);
        }
        var loader = Thread.currentThread().getContextClassLoader();
        var type = Class.forName(parts[0], true, loader);
        this.handler =
                switch (type.getDeclaredConstructor().newInstance()) {
                    case RequestStreamHandler streams -> streams;
                    case RequestHandler<?, ?> objects -> new ObjectHandler(objects);
                    case Object other ->
                            throw new IllegalArgumentException(
                                    other.getClass().getName() + " is no Lambda handler");
                };
    }

    @Override
    public byte[] apply(byte[] event, Map<String, String> context) {
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event), answer, new InvocationContext(context));
        } catch (IOException e) {
            throw new HandlerFailure(e);
        }
        return answer.toByteArray();
    }

    /** A checked exception on its way out of a handler; the suite reports its cause. */
    static final class HandlerFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        HandlerFailure(Throwable cause) {
            super(cause);
        }
    }
}
