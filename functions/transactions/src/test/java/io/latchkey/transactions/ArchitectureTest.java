package io.latchkey.transactions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house's rules about who may know whom; each is shown to fail on a class that breaks it. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("io.latchkey");
    private static final JavaClasses WRONG =
            new ClassFileImporter().importPackages("io.latchkey.wrong");

    /** A rule as it stands for the concern, and the same rule for the fixtures that break it. */
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
                        domainAlone("io.latchkey.transactions.domain.."),
                        domainAlone("io.latchkey.wrong.domain..")),
                new Rule(
                        "no packages in a circle",
                        noCircles("io.latchkey.transactions.(**)"),
                        noCircles("io.latchkey.wrong.(circle.*)")),
                new Rule(
                        "a concern never depends on another",
                        alone("io.latchkey.transactions.."),
                        alone("io.latchkey.wrong.neighbour..")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theConcernKeepsTheRule(Rule rule) {
        assertThatCode(() -> rule.product().check(PRODUCT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFailsOnAClassThatBreaksIt(Rule rule) {
        assertThat(rule.wrong().evaluate(WRONG).hasViolation()).isTrue();
    }

    @Test
    void theRulesLookAtSomething() {
        assertThat(PRODUCT.contain(TransactionsApi.class)).isTrue();
        assertThat(PRODUCT.stream().filter(c -> c.getPackageName().contains(".domain")))
                .hasSizeGreaterThan(30);
    }

    private static ArchRule domainAlone(String domain) {
        return classes()
                .that()
                .resideInAPackage(domain)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(domain, "java..", "io.latchkey.model..", "org.jspecify..");
    }

    private static ArchRule noCircles(String packages) {
        return slices().matching(packages).should().beFreeOfCycles();
    }

    private static ArchRule alone(String concern) {
        return noClasses()
                .that()
                .resideInAPackage(concern)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.latchkey.notifications..",
                        "io.latchkey.live..",
                        "io.latchkey.wrong.other..");
    }
}
