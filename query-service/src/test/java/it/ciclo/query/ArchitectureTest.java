// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import it.ciclo.query.stream.Document;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.ciclo.query");

    private static final Set<String> READS_THE_CLOCK = Set.of("now", "randomUUID", "currentTimeMillis");

    static final ArchRule DOCUMENTS_ARE_PURE = noClasses()
            .that()
            .implement(Document.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.apache.kafka..", "jakarta..")
            .because("a document is a pure fold: it knows no database, clock or HTTP");

    static final ArchRule ONE_PLACE_OPENS_TRANSACTIONS = noClasses()
            .that()
            .resideOutsideOfPackages("it.ciclo.query.stream", "it.ciclo.query.reading", "it.ciclo.query")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.transaction..")
            .because("the tenant is named where a transaction is opened, and nowhere else");

    static final ArchRule TIME_COMES_IN = noClasses()
            .should()
            .callMethodWhere(describe(
                    "asks for the time or a random id by itself",
                    (JavaCall<?> call) ->
                            READS_THE_CLOCK.contains(call.getTarget().getName())
                                    && call.getTarget().getRawParameterTypes().isEmpty()
                                    && call.getTargetOwner().getPackageName().startsWith("java.")))
            .because("time and ids come in as arguments");

    static final ArchRule NO_DOUBLE = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class)
            .because("decimals are BigDecimal");

    static final ArchRule NO_THREAD_LOCAL = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ThreadLocal.class, InheritableThreadLocal.class)
            .because("the tenant is bound by a ScopedValue and by nothing else");

    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web")
            .because("nothing calls a controller but HTTP");

    static final ArchRule NO_CYCLES = slices().matching("it.ciclo.query.(**)")
            .should()
            .beFreeOfCycles()
            .because("each package can be understood after those it uses");

    static Stream<ArchRule> rules() {
        return Stream.of(
                DOCUMENTS_ARE_PURE,
                ONE_PLACE_OPENS_TRANSACTIONS,
                TIME_COMES_IN,
                NO_DOUBLE,
                NO_THREAD_LOCAL,
                CONTROLLERS_STAY_INSIDE,
                NO_CYCLES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(OURS);
    }

    @Test
    void brokenExamplesAreNoticed() {
        JavaClasses broken = new ClassFileImporter().importPackages("it.ciclo.query.broken");
        assertThat(rules().filter(rule -> !rule.evaluate(broken).hasViolation()).map(ArchRule::getDescription))
                .isEmpty();
    }
}
