// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import it.ciclo.portal.client.Caller;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.ciclo.portal");

    static final ArchRule ONE_PACKAGE_CALLS_THE_SERVICES = noClasses()
            .that()
            .resideOutsideOfPackage("it.ciclo.portal.client")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..", "org.springframework.web.client..", "org.springframework.http.client..")
            .because("tokens, roles and refusals are dealt with in one place");

    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .because("nothing calls a controller but HTTP");

    static final ArchRule TEMPLATES_GET_RECORDS = classes()
            .that()
            .haveSimpleNameEndingWith("Page")
            .and()
            .resideOutsideOfPackage("it.ciclo.portal.frame")
            .should()
            .beRecords()
            .because("a template shows what stands there and computes nothing");

    static final ArchRule ONE_PLACE_NAMES_PEOPLE = noClasses()
            .that()
            .doNotBelongToAnyOf(People.class)
            .should()
            .callMethod(TenantClient.class, "nomi", Caller.class, Collection.class)
            .orShould()
            .callConstructor(People.Names.class, Map.class)
            .because("who may know a name is asked there, and who runs the platform may know none");

    static final ArchRule NO_CYCLES = slices().matching("it.ciclo.portal.(**)")
            .should()
            .beFreeOfCycles()
            .because("each group of pages can be understood after those it uses");

    static Stream<ArchRule> rules() {
        return Stream.of(
                ONE_PACKAGE_CALLS_THE_SERVICES,
                CONTROLLERS_STAY_INSIDE,
                TEMPLATES_GET_RECORDS,
                ONE_PLACE_NAMES_PEOPLE,
                NO_CYCLES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(OURS);
    }

    @Test
    void brokenExamplesAreNoticed() {
        JavaClasses broken = new ClassFileImporter().importPackages("it.ciclo.portal.broken");
        assertThat(rules().filter(rule -> !rule.evaluate(broken).hasViolation()).map(ArchRule::getDescription))
                .isEmpty();
    }
}
