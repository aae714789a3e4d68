// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.ciclo.contracts");

    private static final ArchRule NO_FRAMEWORK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    // of java.base, whatever its name says
                    "javax.crypto..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "it.ciclo.contracts..")
            .because("every service and an offline verifier read the published language: it drags nothing along");

    @Test
    void contractsKnowNoFramework() {
        NO_FRAMEWORK.check(CONTRACTS);
    }

    @Test
    void onlyEventJsonKnowsTheMapper() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(EventJson.class.getName())
                .and()
                .haveNameNotMatching(".*\\.ProtectedJson(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("there is one way in which events become text")
                .check(CONTRACTS);
    }

    @Test
    void eventsAreRecords() {
        classes()
                .that()
                .implement(DomainEvent.class)
                .and()
                .doNotHaveModifier(ABSTRACT)
                .should()
                .beRecords()
                .because("an event is a value")
                .check(CONTRACTS);
    }

    @Test
    void nothingHereAsksTheClockOrMakesIds() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .because("time and ids come in as arguments")
                .check(CONTRACTS);
    }

    /** The rule can fail: this test depends on AssertJ, which is not on its list. */
    @Test
    void theRuleSeesAForeignDependency() {
        JavaClasses broken = new ClassFileImporter().importClasses(ArchitectureTest.class);
        assertThatThrownBy(() -> NO_FRAMEWORK.check(broken)).isInstanceOf(AssertionError.class);
    }
}
