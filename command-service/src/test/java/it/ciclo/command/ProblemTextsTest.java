// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.ciclo.command.form.FormProblem;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.platform.problem.ProblemTexts;
import it.ciclo.rules.smvp.SmvpProblem;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is told no is told why, in Italian. */
class ProblemTextsTest {

    @Test
    void everyReasonHasItsText() {
        Stream<String> refusals = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("it.ciclo.command").stream()
                        .filter(one -> one.isAssignableTo(RefusalCode.class))
                        .map(JavaClass::reflect)
                        .filter(Class::isEnum)
                        .flatMap(one -> Arrays.stream(one.getEnumConstants()))
                        .map(constant -> ((RefusalCode) constant).name());
        Stream<String> fields = Arrays.stream(FormProblem.values()).map(Enum::name);
        Stream<String> disagreements = Arrays.stream(SmvpProblem.Code.values()).map(Enum::name);
        ProblemTexts texts = ProblemTexts.load();
        assertThat(Stream.of(refusals, fields, disagreements).flatMap(names -> names))
                .hasSizeGreaterThan(90)
                .allMatch(texts::has);
    }
}
