package io.latchkey.support.lambda.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.latchkey.support.lambda.Environment;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The Lambda handler of a concern's controllers; a concern names its own by extending it. */
public abstract class HttpFunction extends APIGatewayV2HTTPEventFunction
        implements RequestStreamHandler {
    static {
        BeanIndex.install();
    }

    /** Lambda's way in; the method with the event's type is there for callers in Java. */
    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        HttpEvents.write(handleRequest(HttpEvents.read(input), context), output);
    }

    /**
     * What Micronaut would look up on a cold start, said at once: nothing to deduce, nothing to
     * read from the process.
     */
    @Override
    protected ApplicationContextBuilder newApplicationContextBuilder() {
        return (isSnapshot() ? super.newApplicationContextBuilder() : lazy())
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .enableDefaultPropertySources(false)
                .banner(false)
                .properties(
                        Map.of(
                                "micronaut.security.enabled",
                                false,
                                // All else that no text is comes out of API Gateway in pieces.
                                "micronaut.function.binary-types.additional-types",
                                List.of("application/pdf"),
                                "jackson.module-scan",
                                false,
                                "jackson.bean-introspection-module",
                                false))
                .singletons(Environment.current());
    }

    /**
     * Whether this start is kept for many: then all that can be made before the first request is
     * made now, and else only what the first request needs.
     */
    private static boolean isSnapshot() {
        return "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));
    }

    private static ApplicationContextBuilder lazy() {
        return ApplicationContext.builder("function", "lambda");
    }
}
