// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.platform.tenancy.TenantContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps the write side the way docs and package descriptions say it is. Each rule is also shown something broken. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.ciclo.command");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("it.ciclo.broken");

    private static final String[] FEATURES = {
        "it.ciclo.command.ente",
        "it.ciclo.command.smvp",
        "it.ciclo.command.ciclo",
        "it.ciclo.command.piano",
        "it.ciclo.command.objective",
        "it.ciclo.command.relazione",
        "it.ciclo.command.variazione",
        "it.ciclo.command.caricamento",
        "it.ciclo.command.programma",
        "it.ciclo.broken.feature"
    };

    private static final ArchRule ROOTS_ARE_FREE_OF_FRAMEWORKS = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "com.google.errorprone.annotations..",
                            "it.ciclo.contracts..",
                            "it.ciclo.rules..",
                            "it.ciclo.command.shared")
                    .or(resideInAnyPackage(FEATURES))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("rules are pure functions on values; frameworks stay at the edge");

    private static final ArchRule ONLY_THE_DESK_SENDS = noClasses()
            .that()
            .resideOutsideOfPackage("it.ciclo.command.desk")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CommandGateway.class)
            .because("only the desk knows keys, versions and receipts");

    private static final ArchRule FEATURES_DO_NO_JDBC = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "it.ciclo.command.eventstore",
                    "it.ciclo.command.evidence",
                    "it.ciclo.command.relay",
                    "it.ciclo.command.tenancy")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..", "com.zaxxer.."))
            .because("one place writes, and facts are read through " + Lookups.class.getSimpleName());

    private static final ArchRule NO_EVENT_HANDLERS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.axonframework.eventhandling.EventHandler")
            .because("its errors would be logged and passed over: facts are rows of the append, views are elsewhere");

    private static final ArchRule TENANTS_ARE_BOUND_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackage("it.ciclo.command.desk")
            .should()
            .callMethod(TenantContext.class, "during", TenantContext.class, ScopedValue.CallableOp.class)
            .because("the filter binds a request's tenant, the desk a job's, and nobody else");

    private static final ArchRule TENANTS_ARE_READ_BY_FEW = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "it.ciclo.command.desk",
                    "it.ciclo.command.eventstore",
                    "it.ciclo.command.evidence",
                    "it.ciclo.command.people",
                    "it.ciclo.command.tenancy")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(TenantContext.class)
            .because("rules get who acts as an argument");

    private static final ArchRule NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that(not(resideInAnyPackage("it.ciclo.command.desk", "it.ciclo.command.form", "it.ciclo.command..web")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time, ids and people come in as arguments; the store asks the database for the time");

    private static final ArchRule NO_THREAD_LOCALS_NO_STANDARD_OUT = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.scheduling.annotation.Async")
            .because("what is bound to a thread leaks to its next request");

    private static final ArchRule NO_FLOATING_POINT = classes()
            .that()
            .resideInAnyPackage(FEATURES)
            .or()
            .resideInAPackage("it.ciclo.command.shared")
            .should(notHoldFloatingPoint())
            .because("grades and weights are exact decimals");

    private static final ArchRule COMMANDS_ARE_SEALED_RECORDS = classes()
            .that()
            .implement(StreamCommand.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould(beCaseOfSealed(StreamCommand.class))
            .because("the compiler shows each decider which command it has not dealt with");

    private static final ArchRule REFUSALS_ARE_ENUMS = classes()
            .that()
            .implement(RefusalCode.class)
            .and()
            // Its names are those of an enum too, that of the check in rules.
            .doNotHaveSimpleName("Disaccordo")
            .should()
            .beEnums()
            .because("their names are published and never change");

    private static final ArchRule EVENTS_LIVE_IN_CONTRACTS =
            noClasses().should().implement(DomainEvent.class).because("what an event holds exists only in contracts");

    private static final ArchRule EDGES_ARE_PACKAGE_PRIVATE = noClasses()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .or()
            .areAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
            .or()
            .areAnnotatedWith("org.springframework.context.annotation.Configuration")
            .and()
            .doNotHaveFullyQualifiedName("it.ciclo.command.CommandService")
            .should()
            .bePublic()
            .because("public is a promise, and nobody calls them");

    private static final ArchRule FEATURES_KEEP_TO_THEMSELVES = slices().matching("it.ciclo.command.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be read, and deleted, alone");

    private static final ArchRule EDGES_OF_OTHERS_STAY_CLOSED = slices().matching("it.ciclo.command.(*).(axon|web)..")
            .as("axon and web of different features")
            .should()
            .notDependOnEachOther()
            .because("what features share moves to shared, not through their edges");

    private static final ArchRule SERVER_SIDE_CLASSES_ARE_NOT_SCATTERED = methods()
            .that()
            .areAnnotatedWith("org.springframework.context.annotation.Bean")
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Configuration")
            .because("beans are declared in one place per technical package");

    static Stream<Arguments> rules() {
        return Map.<String, ArchRule>ofEntries(
                        Map.entry("RootWithFramework", ROOTS_ARE_FREE_OF_FRAMEWORKS),
                        Map.entry("Sender", ONLY_THE_DESK_SENDS),
                        Map.entry("Jdbc", FEATURES_DO_NO_JDBC),
                        Map.entry("Handler", NO_EVENT_HANDLERS),
                        Map.entry("Binder", TENANTS_ARE_BOUND_AT_THE_EDGE),
                        Map.entry("ContextReader", TENANTS_ARE_READ_BY_FEW),
                        Map.entry("Clock", NO_CLOCK_AND_NO_CHANCE),
                        Map.entry("Local", NO_THREAD_LOCALS_NO_STANDARD_OUT),
                        Map.entry("Floating", NO_FLOATING_POINT),
                        Map.entry("LooseCommand", COMMANDS_ARE_SEALED_RECORDS),
                        Map.entry("LooseRefusal", REFUSALS_ARE_ENUMS),
                        Map.entry("LocalEvent", EVENTS_LIVE_IN_CONTRACTS),
                        Map.entry("OpenController", EDGES_ARE_PACKAGE_PRIVATE),
                        Map.entry("ScatteredBean", SERVER_SIDE_CLASSES_ARE_NOT_SCATTERED))
                .entrySet()
                .stream()
                .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(String broken, ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleSeesWhatIsBroken(String broken, ArchRule rule) {
        assertThat(rule.allowEmptyShould(true)
                        .evaluate(BROKEN)
                        .getFailureReport()
                        .getDetails())
                .as(rule.getDescription())
                .anyMatch(detail -> detail.contains("Broken$" + broken) || detail.contains("BrokenRoot$" + broken));
    }

    @Test
    void featuresAreFreeOfCycles() {
        FEATURES_KEEP_TO_THEMSELVES.check(OURS);
        EDGES_OF_OTHERS_STAY_CLOSED.check(OURS);
    }

    private static ArchCondition<JavaClass> notHoldFloatingPoint() {
        return new ArchCondition<>("hold no float and no double") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().isEquivalentTo(double.class)
                                || d.getTargetClass().isEquivalentTo(float.class)
                                || d.getTargetClass().isEquivalentTo(Double.class)
                                || d.getTargetClass().isEquivalentTo(Float.class))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
                Stream.concat(
                                one.getFields().stream().map(f -> f.getRawType()),
                                one.getMethods().stream().map(m -> m.getRawReturnType()))
                        .filter(t -> t.isEquivalentTo(double.class) || t.isEquivalentTo(float.class))
                        .forEach(t -> events.add(
                                SimpleConditionEvent.violated(one, one.getName() + " holds " + t.getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> beCaseOfSealed(Class<?> type) {
        return new ArchCondition<>("be a case of a sealed " + type.getSimpleName()) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean sealed = Stream.of(one.reflect().getInterfaces())
                        .anyMatch(i -> type.isAssignableFrom(i) && i.isSealed());
                if (!sealed) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " is not a case of a sealed type"));
                }
            }
        };
    }
}
