// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "it.ciclo.tenant", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule controllersAreOursAlone = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .because("what HTTP says is nobody else's business");

    @ArchTest
    static final ArchRule transactionsAreOpenedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages("it.ciclo.tenant.register", "it.ciclo.tenant")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.transaction..", "javax.sql..")
            .because("each transaction says first whose rows it is about");

    @ArchTest
    static final ArchRule noClockButTheOneGiven = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("days are legal days, and tests choose them");

    @ArchTest
    static final ArchRule noThreadLocal = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .because("the context of a request is a scoped value");

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("it.ciclo.tenant.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each can be read after those below it");

    @ArchTest
    static final ArchRule onlyTheOutboxSends = noClasses()
            .that()
            .resideOutsideOfPackage("it.ciclo.tenant.outbox")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("what is sent has been logged before");

    @ArchTest
    static final ArchRule noDoubles = methods()
            .should()
            .notHaveRawReturnType(new DescribedPredicate<JavaClass>("double or float") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class);
                }
            })
            .because("figures are decimal");

    @Test
    void aClassThatBreaksTheRulesIsFound() {
        JavaClasses broken = new ClassFileImporter().importClasses(Broken.class);

        assertThat(noClockButTheOneGiven.evaluate(broken).hasViolation()).isTrue();
        assertThat(noThreadLocal.evaluate(broken).hasViolation()).isTrue();
        assertThat(noDoubles.evaluate(broken).hasViolation()).isTrue();
    }

    /** What must not be. */
    @SuppressWarnings({"ThreadLocalUsage", "unused"})
    static final class Broken {
        private final ThreadLocal<java.time.Instant> when = ThreadLocal.withInitial(java.time.Instant::now);

        double seconds() {
            return java.time.Instant.now().getEpochSecond() - when.get().getEpochSecond();
        }
    }
}
