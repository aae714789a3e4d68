// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.smvp.ModelloDelConsorzio;
import it.ciclo.contracts.smvp.OpinionRule;
import it.ciclo.contracts.smvp.PublicationRules;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.rulebook.Modello;
import it.ciclo.platform.rulebook.Parametri;
import it.ciclo.platform.rulebook.Parametro;
import it.ciclo.platform.rulebook.Parametro.Differenza;
import it.ciclo.platform.rulebook.RulesReading;
import it.ciclo.query.SampleYear;
import it.ciclo.query.stream.Row;
import it.ciclo.query.stream.Step;
import it.ciclo.query.stream.Steps;
import it.ciclo.rules.smvp.SmvpCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookTest {

    private static SmvpDocument after(SampleYear year) {
        return Steps.of(year.register.entries).stream()
                .map(Step::after)
                .filter(SmvpDocument.class::isInstance)
                .map(SmvpDocument.class::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @Test
    void anAdoptedVersionHasTheRulesItsDraftHadLastAndTheOpinionOnThem() {
        SmvpDocument smvp = after(new SampleYear().opened().secondSmvp());
        assertThat(smvp.bozza()).isNull();
        assertThat(smvp.versione()).isEqualTo(6);
        SmvpDocument.Versione second = Objects.requireNonNull(smvp.of(2));
        assertThat(second.rules()).isEqualTo(SampleYear.stricter());
        SmvpDocument.Adozione adozione = Objects.requireNonNull(second.adozione());
        assertThat(adozione.atto().numero()).isEqualTo("112");
        assertThat(Objects.requireNonNull(adozione.parere()).atto().numero()).isEqualTo("4");
        assertThat(smvp.rows().map(Row::table)).containsExactly("smvp", "smvp");
    }

    @Test
    void aDraftIsARowOfItsOwnUntilItIsAdoptedOrDiscarded() {
        SampleYear year = new SampleYear().opened().secondSmvp();
        List<SmvpDocument> states = Steps.of(year.register.entries).stream()
                .map(Step::after)
                .filter(SmvpDocument.class::isInstance)
                .map(SmvpDocument.class::cast)
                .toList();
        assertThat(states.stream()
                        .map(s -> s.rows()
                                .filter(row -> row.table().equals("smvp_bozza"))
                                .count()))
                .containsExactly(0L, 1L, 0L, 1L, 1L, 1L, 0L);
    }

    @Test
    void aVersionRemembersTheTemplateOfTheConsortiumItBeganAs() {
        ModelloDelConsorzio from = new ModelloDelConsorzio(new UUID(0, 7), 3, "SMVP dei comuni del lago");
        SmvpDocument smvp = after(new SampleYear().opened().secondSmvp().thirdSmvp(from));
        assertThat(Objects.requireNonNull(smvp.of(3)).delConsorzio()).isEqualTo(from);
        assertThat(Objects.requireNonNull(smvp.of(2)).delConsorzio()).isNull();
    }

    @Test
    void theVersionInForceIsTheNewestThatHoldsForTheYear() {
        SmvpDocument smvp = after(new SampleYear().opened().secondSmvp());
        assertThat(Objects.requireNonNull(smvp.inForce(new Anno(2025))).version())
                .isEqualTo(1);
        assertThat(Objects.requireNonNull(smvp.inForce(new Anno(2027))).version())
                .isEqualTo(2);
        assertThat(smvp.inForce(new Anno(2024))).isNull();
    }

    @Test
    void whatDiffersIsNamedInItalianWithBeforeAndAfter() {
        SmvpRules before = SmvpRules.defaults();
        SmvpRules after = SampleYear.stricter().with(OpinionRule.REQUIRED).with(new PublicationRules(7));
        assertThat(Parametro.differences(list(before), list(after)))
                .containsExactly(
                        new Differenza("Soglia degli indicatori", "nessuna", "80, compresa"),
                        new Differenza("Gruppo più piccolo che si pubblica", "5 persone", "7 persone"),
                        new Differenza(
                                "Parere dell’OIV sullo SMVP",
                                "se manca o è contrario si adotta scrivendo perché",
                                "vincolante: senza, o contro, non si adotta"));
        assertThat(Parametro.differences(list(before), list(before))).isEmpty();
    }

    @Test
    void aRuleThatIsNoMoreIsADifferenceToo() {
        SmvpRules withScheda = Modello.all().stream()
                .filter(m -> m.codice().equals("comune-con-fasce"))
                .findFirst()
                .orElseThrow()
                .rules();
        assertThat(Parametro.differences(list(withScheda), list(SmvpRules.defaults())))
                .contains(new Differenza("Servizio minimo", "90 giorni", null));
    }

    private static List<Parametro> list(SmvpRules rules) {
        return Parametri.of(rules, Object::toString);
    }

    static List<Modello> templates() {
        return Modello.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateAgreesWithItselfAndIsWhatAFormWouldSend(Modello modello) {
        assertThat(SmvpCheck.of(modello.rules())).as(modello.codice()).isEmpty();
        List<Problem> problems = new ArrayList<>();
        SmvpRules read = RulesReading.read("", EventJson.mapper().valueToTree(modello.rules()), problems);
        assertThat(problems).isEmpty();
        assertThat(read).isEqualTo(modello.rules());
        assertThat(List.of(modello.nome(), modello.descrizione(), modello.fonte()))
                .noneMatch(String::isBlank);
        assertThat(list(modello.rules()))
                .allSatisfy(p -> assertThat(p.valore()).isNotBlank())
                .extracting(Parametro::pointer)
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstTemplateIsWhatAnEnteHasUntilItAdoptsItsOwn() {
        assertThat(Modello.all().getFirst().rules()).isEqualTo(SmvpRules.defaults());
    }
}
