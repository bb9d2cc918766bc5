package io.latchkey.infra;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house's rules about who may know whom, held by every concern that there is; each is shown to
 * fail on a class that breaks it.
 */
class ArchitectureTest {
    private static final String HOUSE = "io.latchkey.";

    /** What a concern may know of the house besides itself. */
    private static final List<String> SHARED = List.of("model", "support");

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().importPaths(compiledFunctions());
    private static final JavaClasses WRONG =
            new ClassFileImporter().importPackages("io.latchkey.wrong");

    /** A rule and the part of the wrong house that breaks it. */
    record Rule(String name, ArchRule product, ArchRule wrong) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "the domain sees only the JDK and the shared model",
                        domainAlone("io.latchkey.*.domain.."),
                        domainAlone("io.latchkey.wrong.domain..")),
                new Rule(
                        "no packages in a circle",
                        noCircles("io.latchkey.(**)"),
                        noCircles("io.latchkey.wrong.(circle.*)")),
                new Rule(
                        "a concern never depends on another",
                        alone("io.latchkey.", SHARED),
                        alone("io.latchkey.wrong.", List.of())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyConcernKeepsTheRule(Rule rule) {
        assertThatCode(() -> rule.product().check(PRODUCT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFailsOnAClassThatBreaksIt(Rule rule) {
        assertThat(rule.wrong().evaluate(WRONG).hasViolation()).isTrue();
    }

    @Test
    void theRulesLookAtEveryConcern() {
        assertThat(PRODUCT.stream().map(type -> part(HOUSE, type)))
                .contains("model", "support", "transactions", "notifications", "live");
        assertThat(PRODUCT.stream().filter(type -> type.getPackageName().contains(".domain")))
                .hasSizeGreaterThan(30);
    }

    private static ArchRule domainAlone(String domain) {
        return classes()
                .that()
                .resideInAPackage(domain)
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(domain)
                                .or(resideInAPackage("java.."))
                                .or(resideInAPackage("io.latchkey.model.."))
                                .or(resideInAPackage("org.jspecify..")));
    }

    private static ArchRule noCircles(String packages) {
        return slices().matching(packages).should().beFreeOfCycles();
    }

    private static ArchRule alone(String house, List<String> shared) {
        return classes()
                .should(
                        new ArchCondition<>("know no other concern") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                for (var each : type.getDirectDependenciesFromSelf()) {
                                    var other = part(house, each.getTargetClass());
                                    var allowed =
                                            other.isEmpty()
                                                    || other.equals(part(house, type))
                                                    || shared.contains(other);
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type, allowed, each.getDescription()));
                                }
                            }
                        });
    }

    /** The concern, or the shared room, that a class of the house lies in; empty elsewhere. */
    private static String part(String house, JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(house) ? name.substring(house.length()).split("\\.", 2)[0] : "";
    }

    private static List<Path> compiledFunctions() {
        var root = Path.of("..", "..");
        try (var files = Files.walk(root.resolve("functions"), 4)) {
            var functions =
                    files.filter(file -> file.endsWith(Path.of("target", "classes")))
                            .filter(file -> !file.toString().contains("testing"))
                            .toList();
            assertThat(functions).as("compiled functions").isNotEmpty();
            return Stream.concat(
                            functions.stream(),
                            Stream.of(root.resolve("shared-model/target/classes")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
