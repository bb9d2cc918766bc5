package io.latchkey.local.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Stands in each SDK client of a function and asks the template's policies before a call leaves. A
 * refused call is sent to an address that answers 403, so that the client sees what AWS sends.
 */
public final class Gate implements ExecutionInterceptor {
    /** Tells the answering side what to write into its refusal. */
    public static final String REFUSAL = "x-latchkey-refusal";

    @Override
    public SdkHttpRequest modifyHttpRequest(
            Context.ModifyHttpRequest call, ExecutionAttributes attributes) {
        var judge = Verdicts.judge();
        var refusal = judge.why().apply(facts(call, attributes));
        if (refusal.isEmpty()) {
            return call.httpRequest();
        }
        var to = judge.refusals();
        // The service's own interceptor comes after this one and sends the call to what stands
        // here.
        attributes.putAttribute(
                SdkInternalExecutionAttribute.RESOLVED_ENDPOINT,
                Endpoint.builder().url(to).build());
        return call.httpRequest().toBuilder()
                .protocol(to.getScheme())
                .host(to.getHost())
                .port(to.getPort())
                .encodedPath(to.getRawPath())
                .clearQueryParameters()
                .putHeader(REFUSAL, refusal)
                .build();
    }

    @Override
    public void afterExecution(Context.AfterExecution call, ExecutionAttributes attributes) {
        Verdicts.judge()
                .after()
                .accept(
                        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                                + " "
                                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }

    private static Map<String, Object> facts(
            Context.ModifyHttpRequest call, ExecutionAttributes attributes) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("service", attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
        facts.put("operation", attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        facts.put("identity", identity(attributes));
        facts.put("request", Facts.of(call.request()));
        return facts;
    }

    /** The access key, which on one machine is the function's logical id; empty when unsigned. */
    private static String identity(ExecutionAttributes attributes) {
        var scheme = attributes.getAttribute(SdkInternalExecutionAttribute.SELECTED_AUTH_SCHEME);
        if (scheme != null
                && scheme.identity().join() instanceof AwsCredentialsIdentity credentials) {
            return credentials.accessKeyId();
        }
        return "";
    }
}
