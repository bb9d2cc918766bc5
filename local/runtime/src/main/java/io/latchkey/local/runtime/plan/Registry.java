package io.latchkey.local.runtime.plan;

import io.latchkey.local.runtime.template.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Every resource type that is understood: how it is read, or why nothing stands for it. */
final class Registry {
    private static final Map<String, Consumer<Reading>> READERS = readers();
    private static final Map<String, String> WITHOUT_COUNTERPART =
            Map.ofEntries(
                    Map.entry(
                            "AWS::KMS::Key",
                            "nothing is encrypted at rest here; that roles may use their keys is checked"),
                    Map.entry("AWS::KMS::Alias", "a second name of a key"),
                    Map.entry("AWS::SNS::Topic", "carries alarms, and there are none here"),
                    Map.entry(
                            "AWS::SNS::TopicPolicy", "belongs to a topic that nothing stands for"),
                    Map.entry(
                            "AWS::SNS::Subscription", "belongs to a topic that nothing stands for"),
                    Map.entry(
                            "AWS::CloudWatch::Alarm",
                            "this page shows dead letters and failures instead"),
                    Map.entry(
                            "AWS::CloudWatch::Dashboard",
                            "this page stands where the dashboard stands on AWS"),
                    Map.entry("AWS::Logs::LogGroup", "logs are files here: latchkey logs"),
                    Map.entry("AWS::Logs::DeliverySource", "the edge keeps no access log here"),
                    Map.entry(
                            "AWS::Logs::DeliveryDestination", "the edge keeps no access log here"),
                    Map.entry("AWS::Logs::Delivery", "the edge keeps no access log here"),
                    Map.entry(
                            "AWS::Logs::ResourcePolicy",
                            "logs are files here, with the machine's own permissions"),
                    Map.entry(
                            "AWS::ApiGateway::Account",
                            "lets API Gateway write logs, which are files here"),
                    Map.entry(
                            "AWS::S3::BucketPolicy",
                            "refuses plain HTTP and strangers; the store answers on the loopback address alone"),
                    Map.entry(
                            "AWS::CloudFront::OriginAccessControl",
                            "signs the edge's way to a bucket, which is a folder here"),
                    Map.entry(
                            "AWS::CloudFront::CachePolicy",
                            "nothing is cached between the edge and its origins here"),
                    Map.entry(
                            "AWS::CloudFront::OriginRequestPolicy",
                            "every header, cookie and query reaches the origins here"),
                    Map.entry(
                            "AWS::OpenSearchServerless::SecurityPolicy",
                            "encryption and network of a service that is not reachable from outside here"),
                    Map.entry(
                            "AWS::OpenSearchServerless::AccessPolicy",
                            "OpenSearch here trusts this machine; that a function may reach it shows on AWS alone"),
                    Map.entry("AWS::CDK::Metadata", "counts uses of CDK"));

    private Registry() {}

    static Optional<Consumer<Reading>> reader(Resource resource) {
        return Optional.ofNullable(READERS.get(resource.type()));
    }

    static Optional<String> absence(Resource resource) {
        return Optional.ofNullable(WITHOUT_COUNTERPART.get(resource.type()));
    }

    static boolean hasNoCounterpart(Resource resource) {
        return WITHOUT_COUNTERPART.containsKey(resource.type())
                || resource.type().equals("AWS::SES::EmailIdentity");
    }

    private static Map<String, Consumer<Reading>> readers() {
        var readers = new HashMap<String, Consumer<Reading>>();
        readers.put("AWS::DynamoDB::Table", Storage::table);
        readers.put("AWS::S3::Bucket", Storage::bucket);
        readers.put("AWS::SQS::Queue", Storage::queue);
        readers.put("AWS::SQS::QueuePolicy", Storage::queuePolicy);
        readers.put("AWS::Lambda::Function", Compute::function);
        readers.put("AWS::Lambda::Version", Compute::version);
        readers.put("AWS::Lambda::Alias", Compute::alias);
        readers.put("AWS::Lambda::Permission", Compute::permission);
        readers.put("AWS::Lambda::EventInvokeConfig", Compute::invokeConfig);
        readers.put("AWS::Lambda::EventSourceMapping", Compute::source);
        readers.put("AWS::Events::EventBus", Messaging::bus);
        readers.put("AWS::Events::Archive", Messaging::archive);
        readers.put("AWS::Events::Rule", Messaging::rule);
        readers.put("AWS::Scheduler::Schedule", Messaging::schedule);
        readers.put("AWS::IAM::Role", Access::role);
        readers.put("AWS::IAM::Policy", Access::policy);
        readers.put("AWS::IAM::ManagedPolicy", Access::policy);
        readers.put("AWS::ApiGatewayV2::Api", Fronts::api);
        readers.put("AWS::ApiGatewayV2::Stage", Fronts::stage);
        readers.put("AWS::ApiGatewayV2::Integration", Fronts::integration);
        readers.put("AWS::ApiGatewayV2::Authorizer", Fronts::authorizer);
        readers.put("AWS::ApiGatewayV2::Route", Fronts::route);
        readers.put("AWS::CloudFront::Distribution", Site::distribution);
        readers.put("AWS::CloudFront::ResponseHeadersPolicy", Site::headers);
        readers.put("AWS::CloudFront::Function", Site::edgeFunction);
        readers.put("AWS::Cognito::UserPool", People::pool);
        readers.put("AWS::Cognito::UserPoolClient", People::client);
        readers.put("AWS::Cognito::UserPoolDomain", People::domain);
        readers.put("AWS::Cognito::UserPoolGroup", People::group);
        readers.put("AWS::OpenSearchServerless::Collection", Registry::collection);
        readers.put("AWS::SES::EmailIdentity", Registry::sender);
        return readers;
    }

    private static void collection(Reading reading) {
        reading.fields().withoutEffect("Name", "Description", "StandbyReplicas", "Tags");
        if (!reading.fields().text("Type").equals("SEARCH")
                && !reading.fields().text("Type").equals("VECTORSEARCH")) {
            throw reading.fields().refuse("Type", "is no kind of search");
        }
        reading.plan()
                .collections
                .add(Addresses.collection(reading.around().place().region(), reading.ref()));
    }

    private static void sender(Reading reading) {
        reading.fields()
                .withoutEffect(
                        "DkimSigningAttributes", "DkimAttributes", "MailFromAttributes", "Tags");
        reading.plan().senders.add(reading.fields().text("EmailIdentity"));
    }
}
