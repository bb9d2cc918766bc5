package io.latchkey.infra;

import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** Names of resources that the template does not make itself. */
final class Arns {
    private Arns() {}

    /**
     * In the stack's own account and region.
     *
     * @param resource all that follows the account, e.g. {@code identity/example.org}
     */
    static String of(Construct scope, String service, String resource) {
        return Stack.of(scope)
                .formatArn(
                        ArnComponents.builder()
                                .service(service)
                                .resource(resource)
                                .arnFormat(ArnFormat.NO_RESOURCE_NAME)
                                .build());
    }

    /** How API Gateway addresses a function. */
    static String invocation(Construct scope, String functionArn) {
        return "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
                .formatted(
                        Stack.of(scope).getPartition(), Stack.of(scope).getRegion(), functionArn);
    }
}
