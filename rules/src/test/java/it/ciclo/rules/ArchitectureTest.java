// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.ciclo.rules");

    private static final ArchRule NO_FRAMEWORK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "it.ciclo.contracts..", "it.ciclo.rules..")
            .because("a calculation must mean the same wherever it runs");

    private static final ArchRule NO_BINARY_FRACTIONS = classes()
            .should(new ArchCondition<JavaClass>("neither hold nor pass float or double") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Stream.concat(
                                    type.getFields().stream().map(field -> field.getRawType()),
                                    type.getCodeUnits().stream()
                                            .flatMap(unit -> Stream.concat(
                                                    Stream.of(unit.getRawReturnType()),
                                                    unit.getRawParameterTypes().stream())))
                            .filter(IS_BINARY_FRACTION)
                            .forEach(bad -> events.add(
                                    SimpleConditionEvent.violated(type, type.getName() + " uses " + bad.getName())));
                    type.getMethodCallsFromSelf().stream()
                            .filter(call ->
                                    IS_BINARY_FRACTION.test(call.getTarget().getRawReturnType())
                                            || call.getTarget().getRawParameterTypes().stream()
                                                    .anyMatch(IS_BINARY_FRACTION))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                }
            })
            .because("0.1 has no exact double, and what people are paid by is decimal");

    private static final DescribedPredicate<JavaClass> IS_BINARY_FRACTION = DescribedPredicate.describe(
            "float or double", type -> type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class));

    @Test
    void rulesKnowContractsAndNothingElse() {
        NO_FRAMEWORK.check(RULES);
    }

    @Test
    void rulesHaveNoDouble() {
        NO_BINARY_FRACTIONS.check(RULES);
    }

    @Test
    void rulesAskNoClock() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .because("same input and same SMVP version give the same result for ever")
                .check(RULES);
    }

    @Test
    void rulesHaveNoCycles() {
        slices().matching("it.ciclo.rules.(*)..").should().beFreeOfCycles().check(RULES);
    }

    @Test
    void bothRulesSeeABrokenExample() {
        JavaClasses broken = new ClassFileImporter().importClasses(ArchitectureTest.class, WithDouble.class);
        assertThatThrownBy(() -> NO_FRAMEWORK.check(broken)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> NO_BINARY_FRACTIONS.check(broken)).isInstanceOf(AssertionError.class);
    }

    private record WithDouble(double grado) {}
}
