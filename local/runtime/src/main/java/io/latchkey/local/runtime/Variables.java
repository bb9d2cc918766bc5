package io.latchkey.local.runtime;

import io.latchkey.engines.Engines;
import io.latchkey.local.runtime.functions.FunctionSpec;
import io.latchkey.local.runtime.plan.Addresses;
import io.latchkey.local.runtime.plan.Compute;
import java.util.HashMap;
import java.util.Map;

/** Each function's environment: the template's own variables, and what Lambda's runtime adds. */
final class Variables {
    private final Endpoints endpoints;
    private final Addresses addresses;
    private final String region;

    Variables(Endpoints endpoints, Addresses addresses, String region) {
        this.endpoints = endpoints;
        this.addresses = addresses;
        this.region = region;
    }

    FunctionSpec complete(Compute.Code code) {
        var spec = code.spec();
        var variables = new HashMap<String, String>();
        spec.variables().forEach((name, value) -> variables.put(name, addresses.here(value)));
        variables.putAll(added(spec));
        return new FunctionSpec(
                spec.id(),
                spec.name(),
                spec.arn(),
                spec.jar(),
                spec.handler(),
                spec.limits(),
                spec.reserved(),
                variables);
    }

    /** The access key is the function itself: by it every call is known. */
    private Map<String, String> added(FunctionSpec spec) {
        var services = endpoints.services().toString();
        return Map.ofEntries(
                Map.entry("AWS_REGION", region),
                Map.entry("AWS_DEFAULT_REGION", region),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", spec.name()),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "" + spec.limits().memoryMb()),
                Map.entry("AWS_ACCESS_KEY_ID", spec.id()),
                Map.entry("AWS_SECRET_ACCESS_KEY", Engines.SECRET),
                Map.entry("AWS_ENDPOINT_URL_DYNAMODB", endpoints.dynamoDb().toString()),
                Map.entry("AWS_ENDPOINT_URL_SQS", endpoints.sqs().toString()),
                Map.entry("AWS_ENDPOINT_URL_S3", endpoints.s3().toString()),
                Map.entry("AWS_ENDPOINT_URL_EVENTBRIDGE", services),
                Map.entry("AWS_ENDPOINT_URL_SESV2", services),
                Map.entry("AWS_ENDPOINT_URL_SECRETS_MANAGER", services),
                Map.entry("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", services),
                Map.entry("AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2", services));
    }
}
