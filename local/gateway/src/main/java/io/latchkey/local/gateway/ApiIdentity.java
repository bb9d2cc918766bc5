package io.latchkey.local.gateway;

/**
 * Who an API is in the events that it builds and in the ARNs of its authorizers.
 *
 * @param stage {@code $default} serves at the root; any other name is the first segment of each
 *     path
 * @param domainName told to functions as their host, such as {@code
 *     abc.execute-api.eu-west-1.amazonaws.com}
 */
public record ApiIdentity(
        String apiId, String accountId, String region, String stage, String domainName) {

    /** The ARN that authorizer policies are held against. */
    public String methodArn(String resource) {
        return "arn:aws:execute-api:%s:%s:%s/%s/%s"
                .formatted(region, accountId, apiId, stage, resource);
    }
}
