package io.latchkey.local.runtime.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final String ROOM =
            """
            {
              "Parameters": {"Stage": {"Type": "String", "Default": "dev"}},
              "Mappings": {"Sizes": {"dev": {"memory": "512"}}},
              "Conditions": {
                "IsDev": {"Fn::Equals": [{"Ref": "Stage"}, "dev"]},
                "IsProd": {"Fn::Not": [{"Condition": "IsDev"}]},
                "Both": {"Fn::And": [{"Condition": "IsDev"}, {"Condition": "IsProd"}]},
                "Either": {"Fn::Or": [{"Condition": "IsDev"}, {"Condition": "IsProd"}]}
              },
              "Resources": {
                "Queue": {"Type": "AWS::SQS::Queue"},
                "Ghost": {"Type": "AWS::SQS::Queue", "Condition": "IsProd"}
              }
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Ref':'Queue'}|Queue!",
                "{'Ref':'Stage'}|dev",
                "{'Ref':'AWS::Region'}|us-east-1",
                "{'Fn::GetAtt':['Queue','Arn']}|Queue.Arn!",
                "{'Fn::GetAtt':'Queue.Arn'}|Queue.Arn!",
                "{'Fn::Join':['-',['a',{'Ref':'Stage'},'b']]}|a-dev-b",
                "{'Fn::Join':['-',['a',{'Ref':'AWS::NoValue'},'b']]}|a-b",
                "{'Fn::Select':['1',{'Fn::Split':['/','a/b/c']}]}|b",
                "{'Fn::Sub':'${Stage}/${Queue.Arn}/${!Kept}/${AWS::Region}'}|dev/Queue.Arn!/${Kept}/us-east-1",
                "{'Fn::Sub':['${Own}-${Stage}',{'Own':{'Ref':'Queue'}}]}|Queue!-dev",
                "{'Fn::If':['IsDev','yes','no']}|yes",
                "{'Fn::If':['IsProd','yes','no']}|no",
                "{'Fn::If':['Both','yes','no']}|no",
                "{'Fn::If':['Either','yes','no']}|yes",
                "{'Fn::FindInMap':['Sizes',{'Ref':'Stage'},'memory']}|512",
                "{'Fn::Base64':'key'}|a2V5",
                "{'Fn::Join':['',['$1',' and \\\\']]}|$1 and \\\\"
            })
    void anIntrinsicFunctionHasTheValueThatCloudFormationGivesIt(String source, String expected) {
        assertThat(resolver(ROOM).text(json(source))).isEqualTo(expected.replace("\\\\", "\\"));
    }

    @Test
    void aPropertyWithoutValueIsNotThere() {
        assertThat(resolver(ROOM).resolve(json("{'a':1,'b':{'Ref':'AWS::NoValue'}}")))
                .isEqualTo(json("{'a':1}"));
    }

    @Test
    void aResourceWhoseConditionDoesNotHoldDoesNotExist() {
        var template = Template.parse(json(ROOM));
        assertThat(resolver(ROOM).exists(template.resource("Queue"))).isTrue();
        assertThat(resolver(ROOM).exists(template.resource("Ghost"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Fn::ImportValue':'x'}",
                "{'Fn::Cidr':['10.0.0.0/16',1,2]}",
                "{'Ref':'Nobody'}",
                "{'Fn::GetAtt':['Nobody','Arn']}",
                "{'Fn::Sub':'${Nobody}'}",
                "{'Fn::If':['Nowhere',1,2]}",
                "{'Fn::Select':['7',['a']]}",
                "{'Fn::FindInMap':['Sizes','prod','memory']}"
            })
    void whatIsNotUnderstoodIsNeverTakenForText(String source) {
        assertThatThrownBy(() -> resolver(ROOM).text(json(source)))
                .isInstanceOf(NotUnderstood.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Transform':'AWS::Serverless-2016-10-31'}|template: \"Transform\"",
                "{'Resources':{'A':{'Type':'T::T','CreationPolicy':{}}}}|A (T::T): \"CreationPolicy\"",
                "{'Resources':{'A':{}}}|A: has no Type",
                "{'Parameters':{'P':{'Type':'String'}}}|parameter P: has no Default",
                "{'Resources':{'A':{'Type':'T','DependsOn':'B'}}}|DependsOn names B",
                "{'Resources':{'A':{'Type':'T','DependsOn':['B']},'B':{'Type':'T','DependsOn':'A'}}}|circle"
            })
    void aTemplateThatSaysMoreThanIsUnderstoodIsRefusedByName(String source, String message) {
        assertThatThrownBy(() -> Template.parse(json(source)))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining(message);
    }

    @Test
    void referencesThatRunInACircleAreRefused() {
        var resolver =
                new Resolver(
                        Template.parse(json(ROOM)),
                        Map.of(),
                        new References() {
                            @Override
                            public String ref(Resource resource, Resolver resolver) {
                                return resolver.text(json("{'Ref':'Queue'}"));
                            }

                            @Override
                            public String attribute(
                                    Resource resource, String name, Resolver resolver) {
                                return name;
                            }
                        });
        assertThatThrownBy(() -> resolver.text(json("{'Ref':'Queue'}")))
                .hasMessageContaining("circle");
    }

    @Test
    void aPropertyThatNobodyReadStopsTheReadingWithItsPlaceAndName() {
        assertThatThrownBy(() ->
                        Fields.read(
                                "Queue (AWS::SQS::Queue)",
                                json("{'QueueName':'q','Surprise':1}"),
                                f -> f.text("QueueName")))
                .isInstanceOf(NotUnderstood.class)
                .hasMessage("Queue (AWS::SQS::Queue): property Surprise is not understood");
    }

    @Test
    void aPropertyThatNobodyReadInsideAnotherIsNamedWithItsWholePath() {
        assertThatThrownBy(() ->
                        Fields.read(
                                "F (T)",
                                json("{'Code':{'S3Key':'k','Image':1}}"),
                                f -> f.object("Code", code -> code.text("S3Key"))))
                .hasMessage("F (T).Code: property Image is not understood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'n':'many'}", "{'n':{}}", "{'n':1.5}"})
    void aValueOfTheWrongShapeIsRefused(String source) {
        assertThatThrownBy(() -> Fields.read("X", json(source), f -> f.number("n", 1)))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("property n");
    }

    private static Resolver resolver(String source) {
        return new Resolver(
                Template.parse(json(source)),
                Map.of("AWS::Region", "us-east-1"),
                new References() {
                    @Override
                    public String ref(Resource resource, Resolver resolver) {
                        return resource.id() + "!";
                    }

                    @Override
                    public String attribute(Resource resource, String name, Resolver resolver) {
                        return resource.id() + "." + name + "!";
                    }
                });
    }

    private static JsonNode json(String source) {
        try {
            return new ObjectMapper().readTree(source.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
