package io.latchkey.local.runtime.plan;

import io.latchkey.local.runtime.template.NotUnderstood;
import io.latchkey.local.runtime.template.References;
import io.latchkey.local.runtime.template.Resolver;
import io.latchkey.local.runtime.template.Resource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The physical names that AWS would give, or names of the same form where AWS would invent one.
 * Everything here looks as on AWS; {@link Addresses} leads it to this machine where it is used.
 */
final class Names implements References {
    /** Where a resource's own name stands, if the template gives one. */
    private static final Map<String, String> NAME =
            Map.ofEntries(
                    Map.entry("AWS::DynamoDB::Table", "TableName"),
                    Map.entry("AWS::SQS::Queue", "QueueName"),
                    Map.entry("AWS::S3::Bucket", "BucketName"),
                    Map.entry("AWS::Events::EventBus", "Name"),
                    Map.entry("AWS::Events::Rule", "Name"),
                    Map.entry("AWS::Events::Archive", "ArchiveName"),
                    Map.entry("AWS::Lambda::Function", "FunctionName"),
                    Map.entry("AWS::IAM::Role", "RoleName"),
                    Map.entry("AWS::Logs::LogGroup", "LogGroupName"),
                    Map.entry("AWS::Cognito::UserPoolDomain", "Domain"),
                    Map.entry("AWS::Scheduler::Schedule", "Name"),
                    Map.entry("AWS::SecretsManager::Secret", "Name"));

    /** ARNs, where %1$s is the region, %2$s the account and %3$s the name. */
    private static final Map<String, String> ARN =
            Map.ofEntries(
                    Map.entry("AWS::DynamoDB::Table", "arn:aws:dynamodb:%s:%s:table/%s"),
                    Map.entry("AWS::SQS::Queue", "arn:aws:sqs:%s:%s:%s"),
                    Map.entry("AWS::S3::Bucket", "arn:aws:s3:::%3$s"),
                    Map.entry("AWS::Events::EventBus", "arn:aws:events:%s:%s:event-bus/%s"),
                    Map.entry("AWS::Events::Rule", "arn:aws:events:%s:%s:rule/%s"),
                    Map.entry("AWS::Events::Archive", "arn:aws:events:%s:%s:archive/%s"),
                    Map.entry("AWS::Lambda::Function", "arn:aws:lambda:%s:%s:function:%s"),
                    Map.entry("AWS::IAM::Role", "arn:aws:iam::%2$s:role/%3$s"),
                    Map.entry("AWS::Logs::LogGroup", "arn:aws:logs:%s:%s:log-group:%s:*"),
                    Map.entry("AWS::KMS::Key", "arn:aws:kms:%s:%s:key/%s"),
                    Map.entry("AWS::SNS::Topic", "arn:aws:sns:%s:%s:%s"),
                    Map.entry("AWS::Cognito::UserPool", "arn:aws:cognito-idp:%s:%s:userpool/%s"),
                    Map.entry(
                            "AWS::Scheduler::Schedule",
                            "arn:aws:scheduler:%s:%s:schedule/default/%s"),
                    Map.entry(
                            "AWS::SecretsManager::Secret",
                            "arn:aws:secretsmanager:%s:%s:secret:%s-AAAAAA"),
                    Map.entry(
                            "AWS::OpenSearchServerless::Collection",
                            "arn:aws:aoss:%s:%s:collection/%s"));

    private final Place place;

    Names(Place place) {
        this.place = place;
    }

    String arn(Resource resource, Resolver resolver) {
        var form = ARN.getOrDefault(resource.type(), "arn:aws:local:%s:%s:%s");
        return form.formatted(place.region(), place.account(), name(resource, resolver));
    }

    String name(Resource resource, Resolver resolver) {
        return switch (resource.type()) {
            case "AWS::Cognito::UserPool" -> place.region() + "_" + hash(resource);
            case "AWS::Events::Rule" -> rule(resource, resolver);
            case String type -> own(resource, resolver, type).orElseGet(() -> invented(resource));
        };
    }

    private static Optional<String> own(Resource resource, Resolver resolver, String type) {
        return Optional.ofNullable(NAME.get(type))
                .map(resource.properties()::get)
                .map(resolver::text);
    }

    /** A rule on a bus of its own has the bus in its ARN. */
    private String rule(Resource resource, Resolver resolver) {
        var name = own(resource, resolver, resource.type()).orElseGet(() -> invented(resource));
        var bus = resource.properties().get("EventBusName");
        return bus == null ? name : resolver.text(bus) + "/" + name;
    }

    private String invented(Resource resource) {
        return switch (resource.type()) {
            case "AWS::S3::Bucket" ->
                    (place.stack() + "-" + resource.id()).toLowerCase(Locale.ROOT);
            case "AWS::ApiGatewayV2::Api",
                    "AWS::OpenSearchServerless::Collection",
                    "AWS::CloudFront::Distribution",
                    "AWS::Cognito::UserPoolClient" ->
                    hash(resource);
            default -> place.stack() + "-" + resource.id();
        };
    }

    private String hash(Resource resource) {
        var code = (place.stack() + "/" + resource.id()).hashCode();
        return resource.id().replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT)
                + Integer.toUnsignedString(code, 36);
    }

    @Override
    public String ref(Resource resource, Resolver resolver) {
        return switch (resource.type()) {
            case "AWS::SQS::Queue" ->
                    Addresses.queue(place.region(), place.account(), name(resource, resolver));
            case "AWS::SNS::Topic", "AWS::SecretsManager::Secret" -> arn(resource, resolver);
            case "AWS::Lambda::Version" -> function(resource, resolver) + ":1";
            case "AWS::Lambda::Alias" ->
                    function(resource, resolver)
                            + ":"
                            + resolver.text(resource.properties().path("Name"));
            default -> name(resource, resolver);
        };
    }

    private static String function(Resource resource, Resolver resolver) {
        var name = resolver.text(resource.properties().path("FunctionName"));
        return name.startsWith("arn:") ? name : resolver.text(arnOf(resource));
    }

    /** The same reference, asking for the function's ARN instead of its name. */
    private static com.fasterxml.jackson.databind.JsonNode arnOf(Resource resource) {
        var reference = resource.properties().path("FunctionName").path("Ref");
        if (!reference.isTextual()) {
            throw new NotUnderstood(resource.place() + ": FunctionName is no reference");
        }
        var attribute = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        attribute.putArray("Fn::GetAtt").add(reference.asText()).add("Arn");
        return attribute;
    }

    @Override
    public String attribute(Resource resource, String attribute, Resolver resolver) {
        var name = name(resource, resolver);
        return switch (resource.type() + "." + attribute) {
            case "AWS::DynamoDB::Table.StreamArn" ->
                    arn(resource, resolver) + "/stream/2026-01-01T00:00:00.000";
            case "AWS::Lambda::Version.Version" -> "1";
            case "AWS::SQS::Queue.QueueUrl" -> ref(resource, resolver);
            case "AWS::SQS::Queue.QueueName", "AWS::Events::EventBus.Name" -> name;
            case "AWS::ApiGatewayV2::Api.ApiEndpoint" -> Addresses.api(place.region(), name);
            case "AWS::Cognito::UserPool.ProviderURL" ->
                    "https://" + Addresses.pool(place.region(), name);
            case "AWS::Cognito::UserPool.ProviderName" -> Addresses.pool(place.region(), name);
            case "AWS::CloudFront::Distribution.DomainName" -> Addresses.distribution(name);
            case "AWS::S3::Bucket.RegionalDomainName" ->
                    name + ".s3." + place.region() + ".amazonaws.com";
            case "AWS::OpenSearchServerless::Collection.CollectionEndpoint" ->
                    Addresses.collection(place.region(), name);
            case String other when other.endsWith(".Arn") || other.endsWith("ARN") ->
                    arn(resource, resolver);
            case String other when other.endsWith(".Id") || Registry.hasNoCounterpart(resource) ->
                    name + other.substring(other.lastIndexOf('.'));
            case String other ->
                    throw new NotUnderstood("attribute " + other + " is not understood");
        };
    }
}
