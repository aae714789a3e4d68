// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CASES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.ciclo.cases");

    /** What reads and prints a number, and nothing that makes one out of others. */
    private static final Set<String> HARMLESS =
            Set.of("toPlainString", "toString", "stripTrailingZeros", "intValueExact", "hashCode", "equals");

    private static final ArchRule NO_ARITHMETIC = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("arithmetic on BigDecimal") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTargetOwner().isEquivalentTo(BigDecimal.class) && !HARMLESS.contains(call.getName());
                }
            })
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.math.BigInteger")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.math.MathContext")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.StrictMath")
            .because("a case that computes by itself would agree with itself, not with the product");

    @Test
    void computeNothingThemselves() {
        NO_ARITHMETIC.check(CASES);
    }

    @Test
    void knowContractsAndRulesAndNothingElseOfOurs() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "it.ciclo.contracts..",
                        "it.ciclo.rules..",
                        "it.ciclo.cases.."))
                .because("the same classes are asked that a Relazione is computed with")
                .check(CASES);
    }

    @Test
    void seesABrokenExample() {
        JavaClasses broken = new ClassFileImporter().importClasses(Adds.class);
        assertThatThrownBy(() -> NO_ARITHMETIC.check(broken)).isInstanceOf(AssertionError.class);
    }

    private record Adds(BigDecimal one) {
        @Override
        public String toString() {
            return one.add(BigDecimal.ONE).toPlainString();
        }
    }
}
