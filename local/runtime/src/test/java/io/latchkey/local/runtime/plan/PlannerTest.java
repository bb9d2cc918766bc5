package io.latchkey.local.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.local.runtime.House;
import io.latchkey.local.runtime.template.Assembly;
import io.latchkey.local.runtime.template.NotUnderstood;
import io.latchkey.local.runtime.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static final Place PLACE = new Place("eu-central-1", Place.ACCOUNT, "House");

    @Test
    void everyResourceOfAHouseIsReadOrSaidToBeAbsent() throws IOException {
        var plan = plan(House.template());
        assertThat(plan.tables).hasSize(1);
        assertThat(plan.functions)
                .extracting(f -> f.spec().title())
                .containsExactlyInAnyOrder("OpenDeal", "OpenDeal", "Relay", "Count", "Tick");
        assertThat(plan.absent)
                .extracting(Blueprint.Absent::type)
                .containsExactly("AWS::CloudWatch::Alarm");
        assertThat(plan.queues)
                .extracting(q -> q.arn())
                .contains("arn:aws:sqs:eu-central-1:000000000000:House-Work");
    }

    @Test
    void variablesLookAsOnAwsUntilTheyAreLedToThisMachine() throws IOException {
        var plan = plan(House.template());
        var variables = plan.functions.getFirst().spec().variables();
        assertThat(variables).containsEntry("TABLE", "house-deals").containsEntry("BUS", "house");
        assertThat(variables.get("WEB_ADDRESS"))
                .matches("https://site[a-z0-9]+\\.cloudfront\\.net");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"AWS::S3::Bucket\"|\"AWS::S3::Bagel\"|Web (AWS::S3::Bagel): this type is not understood",
                "\"UserPoolName\"|\"UserPoolNickname\"|People (AWS::Cognito::UserPool): property UserPoolNickname is not understood",
                "\"maxReceiveCount\"|\"maxDeceiveCount\"|Work (AWS::SQS::Queue).RedrivePolicy: property maxDeceiveCount",
                "\"java25\"|\"python3.14\"|OpenDeal (AWS::Lambda::Function): property Runtime is not Java",
                "\"house.jar\"|\"home.jar\"|OpenDeal (AWS::Lambda::Function): there is no asset home.jar",
                "\"aws:SourceArn\"|\"aws:SourceVpc\"|condition key aws:SourceVpc is not understood",
                "\"ArnEquals\"|\"IpAddress\"|condition operator IpAddress is not understood",
                "[\"code\"]|[\"implicit\"]|property AllowedOAuthFlows",
                "[\"code\"]|[\"code\"],\"WriteAttributes\":[\"custom:team\"]|property WriteAttributes would let a user choose the team",
                "\"AWS_PROXY\"|\"HTTP_PROXY\"|property IntegrationType is not AWS_PROXY",
                "at(2030-01-01T00:00:00)|whenever|schedule expression whenever",
            })
    void whatIsNotUnderstoodStopsTheStartWithItsName(String from, String to, String message)
            throws IOException {
        var template = source().replace(from, to);
        assertThatThrownBy(() -> plan(template))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining(message);
    }

    @Test
    void addressesAreReplacedWhereverTheyStandInAText() {
        var addresses =
                new Addresses()
                        .lead("https://a.example", java.net.URI.create("http://localhost:1"))
                        .lead("https://a.example/b", java.net.URI.create("http://localhost:2/c/"));
        assertThat(addresses.here("see https://a.example/x")).isEqualTo("see http://localhost:1/x");
        assertThat(addresses.here("https://a.example/b/d")).isEqualTo("http://localhost:2/c/d");
        assertThat(addresses.here("https://b.example")).isEqualTo("https://b.example");
    }

    @Test
    void theRealTemplateIsUnderstoodWhenItIsBuilt() {
        var synthesized = Path.of("../../infra/cdk/target/cdk.out");
        if (!Files.exists(synthesized.resolve("manifest.json"))) {
            System.out.println("NOT RUN: 1 test, since the template is not synthesized");
            return;
        }
        var assembly = Assembly.read(synthesized);
        var plan =
                Planner.plan(
                        assembly,
                        new Place(assembly.region(), Place.ACCOUNT, assembly.stackName()));
        assertThat(plan.functions).isNotEmpty();
        assertThat(plan.routes).isNotEmpty();
        assertThat(plan.sources).isNotEmpty();
    }

    private static String source() throws IOException {
        try (var in = House.class.getResourceAsStream("/house/House.template.json")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("@SOON@", "2030-01-01T00:00:00")
                    .replaceAll("\\[\\s+\"code\"\\s+]", "[\"code\"]");
        }
    }

    private static Blueprint plan(String template) throws IOException {
        var parsed = Template.parse(new ObjectMapper().readTree(template));
        var assets = Map.of("house.jar", Path.of("house.jar"));
        return Planner.plan(new Assembly("House", "eu-central-1", parsed, assets), PLACE);
    }
}
