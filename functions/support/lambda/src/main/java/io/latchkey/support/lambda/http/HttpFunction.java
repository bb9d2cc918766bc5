package io.latchkey.support.lambda.http;

import io.latchkey.support.lambda.Environment;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.util.Map;

/** The Lambda handler of a concern's controllers; a concern names its own by extending it. */
public abstract class HttpFunction extends APIGatewayV2HTTPEventFunction {

    /**
     * What Micronaut would look up on a cold start, said at once: nothing to deduce, nothing to
     * read from the process.
     */
    @Override
    protected ApplicationContextBuilder newApplicationContextBuilder() {
        return super.newApplicationContextBuilder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .banner(false)
                .properties(
                        Map.of(
                                "micronaut.security.enabled",
                                false,
                                "jackson.module-scan",
                                false,
                                "jackson.bean-introspection-module",
                                false))
                .singletons(Environment.current());
    }
}
