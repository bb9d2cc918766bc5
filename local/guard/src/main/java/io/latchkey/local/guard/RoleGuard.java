package io.latchkey.local.guard;

import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Asks before every call whether the function's role allows it. The SDK finds this class by itself,
 * once for each client, on the thread that constructs the function; the role is read there.
 */
public final class RoleGuard implements ExecutionInterceptor {
    private final Role role = Role.ofThisFunction();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        var region = attributes.getAttribute(AwsExecutionAttribute.AWS_REGION);
        var call =
                new Call(
                        service,
                        operation,
                        context.request(),
                        region == null ? "us-east-1" : region.id());
        for (var needed : Needs.of(call, role)) {
            if (!role.allows(needed)) {
                throw denied(needed);
            }
        }
    }

    private static AwsServiceException denied(Need need) {
        var message =
                "The function's role does not allow "
                        + need.action()
                        + " on "
                        + String.join(" or ", need.resources());
        return AwsServiceException.builder()
                .message(message)
                .statusCode(403)
                .awsErrorDetails(
                        AwsErrorDetails.builder()
                                .errorCode("AccessDeniedException")
                                .errorMessage(message)
                                .build())
                .build();
    }
}
