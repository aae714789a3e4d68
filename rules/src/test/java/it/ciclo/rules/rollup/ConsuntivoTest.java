// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import static it.ciclo.rules.Samples.DEFAULTS;
import static it.ciclo.rules.Samples.crescente;
import static it.ciclo.rules.Samples.decrescente;
import static it.ciclo.rules.Samples.indicatore;
import static it.ciclo.rules.Samples.number;
import static it.ciclo.rules.Samples.recorded;
import static it.ciclo.rules.Samples.rules;
import static it.ciclo.rules.Samples.si;
import static it.ciclo.rules.Samples.uuid;
import static it.ciclo.rules.Samples.valore;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.contracts.relazione.Risultati.IndicatoreRisultato;
import it.ciclo.contracts.relazione.Risultati.ObjectiveRisultato;
import it.ciclo.contracts.relazione.Risultati.UnitaRisultato;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.rules.grado.FinalValue;
import it.ciclo.rules.rollup.Consuntivo.DovutaCausa;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsuntivoTest {

    private static final UnitaId TECNICO = new UnitaId(uuid(101));
    private static final UnitaId AFFARI = new UnitaId(uuid(102));
    private static final UnitaId AFFARI_GENERALI = new UnitaId(uuid(102));

    /** The worked example: 75, and 90 out of 100 and 80. */
    private static final ObjectiveFinals A = objective(
            1, "TE-01", TECNICO, "60", new Known(indicatore(1, "100", crescente("80")), recorded(valore("60"))));

    private static final ObjectiveFinals B = objective(
            2,
            "TE-02",
            TECNICO,
            "40",
            new Known(indicatore(2, "50", new Misura.OnOff(true)), recorded(si())),
            new Known(indicatore(3, "50", decrescente("10")), recorded(valore("12.5"))));

    private static final ObjectiveFinals C = objective(
            3,
            "AG-01",
            AFFARI_GENERALI,
            "100",
            new Known(indicatore(4, "100", crescente("10")), recorded(valore("6"))));

    @Test
    void ofTheWorkedExampleIs81() {
        Risultati risultati = Consuntivo.of(412, 1, DEFAULTS, List.of(A, B));

        assertThat(risultati)
                .isEqualTo(new Risultati(
                        412,
                        1,
                        "E1",
                        number("81.000000"),
                        List.of(new UnitaRisultato(
                                TECNICO,
                                number("81.000000"),
                                List.of(
                                        new ObjectiveRisultato(
                                                A.id(),
                                                "TE-01",
                                                "Obiettivo 1",
                                                number("60.00"),
                                                number("75.000000"),
                                                List.of(new IndicatoreRisultato(
                                                        new IndicatoreId(uuid(1)),
                                                        "Indicatore 1",
                                                        number("100.00"),
                                                        "I1",
                                                        number("75.000000")))),
                                        new ObjectiveRisultato(
                                                B.id(),
                                                "TE-02",
                                                "Obiettivo 2",
                                                number("40.00"),
                                                number("90.000000"),
                                                List.of(
                                                        new IndicatoreRisultato(
                                                                new IndicatoreId(uuid(2)),
                                                                "Indicatore 2",
                                                                number("50.00"),
                                                                "I4",
                                                                number("100.000000")),
                                                        new IndicatoreRisultato(
                                                                new IndicatoreId(uuid(3)),
                                                                "Indicatore 3",
                                                                number("50.00"),
                                                                "I2",
                                                                number("80.000000")))))))));
    }

    // W8
    @Test
    void whatTwoUnitsShareStandsInBothWithItsWeightThere() {
        ObjectiveFinals shared = new ObjectiveFinals(
                B.id(),
                B.codice(),
                B.titolo(),
                B.unita(),
                B.peso(),
                B.indicatori(),
                B.finali(),
                B.calcolo(),
                false,
                null,
                List.of(new SchedaObiettivo.Quota(AFFARI, Peso.of("12.5"))));

        Risultati risultati = Consuntivo.of(412, 1, DEFAULTS, List.of(A, shared));

        assertThat(risultati.unita()).extracting(UnitaRisultato::unita).containsExactly(TECNICO, AFFARI);
        assertThat(risultati.unita().getLast().grado()).isEqualByComparingTo("90");
        ObjectiveRisultato own = risultati.unita().getFirst().obiettivi().getLast();
        ObjectiveRisultato there = risultati.unita().getLast().obiettivi().getFirst();
        assertThat(own.condivisoDa()).isNull();
        assertThat(there.condivisoDa()).isEqualTo(TECNICO);
        assertThat(there.peso()).isEqualByComparingTo("12.5");
        assertThat(there.grado()).isEqualTo(own.grado());
        assertThat(Consuntivo.dovuteCause(DEFAULTS, List.of(A, shared)))
                .isEqualTo(Consuntivo.dovuteCause(DEFAULTS, List.of(A, B)));
    }

    @Test
    void makesTheEnteOutOfUnitsOrOfObjectives() {
        List<ObjectiveFinals> all = List.of(A, B, C);

        assertThat(Consuntivo.of(1, 1, rules().with(EnteRollup.E1).smvp(), all).grado())
                .isEqualByComparingTo("70.5"); // (81 + 60) / 2
        assertThat(Consuntivo.of(1, 1, rules().with(EnteRollup.E3).smvp(), all).grado())
                .isEqualByComparingTo("70.5"); // each unit weighs 100
        ObjectiveFinals lighter = objective(
                3, "AG-01", AFFARI_GENERALI, "50", new Known(C.indicatori().getFirst(), recorded(valore("6"))));
        assertThat(Consuntivo.of(1, 1, rules().with(EnteRollup.E3).smvp(), List.of(A, B, lighter))
                        .grado())
                .isEqualByComparingTo("74"); // (60 * 75 + 40 * 90 + 50 * 60) / 150
        assertThat(Consuntivo.of(1, 1, rules().with(EnteRollup.E3).smvp(), all).rollup())
                .isEqualTo("E3");
    }

    @Test
    void isTheMeanOfTheUnitsOfMarano() {
        // Eight units, 90 six times and 87.5 twice: mean 89.375.
        List<Parte> units = IntStream.range(0, 8)
                .mapToObj(n -> new Parte(new UnitaId(uuid(n)), Peso.CENTO, number(n < 6 ? "90" : "87.5")))
                .toList();

        assertThat(Rollup.of(units, rules().with(EnteRollup.E1).smvp()).ente()).isEqualByComparingTo("89.375");
    }

    @Test
    void doesNotDependOnTheOrderOfItsObjectives() {
        String expected = json(List.of(A, B, C));
        assertThat(json(List.of(C, B, A))).isEqualTo(expected);
        assertThat(json(List.of(B, C, A))).isEqualTo(expected);
    }

    @Test
    void leavesOutWhatHasNoGrado() {
        ObjectiveFinals unmeasured = objective(
                4, "TE-03", TECNICO, "50", new Known(indicatore(5, "100", crescente("10")), FinalValue.absent()));
        ObjectiveFinals alone = objective(
                5,
                "XX-01",
                new UnitaId(uuid(103)),
                "100",
                new Known(indicatore(6, "100", crescente("10")), FinalValue.absent()));

        Risultati risultati = Consuntivo.of(1, 1, DEFAULTS, List.of(A, B, unmeasured, alone));

        assertThat(risultati.grado()).isEqualByComparingTo("81");
        assertThat(risultati.unita().getFirst().grado()).isEqualByComparingTo("81");
        assertThat(risultati.unita().getLast().grado()).isNull();
        assertThat(risultati.unita().getLast().obiettivi().getFirst().grado()).isNull();
    }

    @Test
    void ofNoObjectiveIsNothing() {
        assertThat(Consuntivo.of(0, 1, DEFAULTS, List.of())).isEqualTo(new Risultati(0, 1, "E1", null, List.of()));
    }

    @Test
    void survivesTheJsonOfTheRegister() {
        Risultati risultati = Consuntivo.of(412, 1, DEFAULTS, List.of(A, B, C));

        assertThat(EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(risultati), Risultati.class))
                .isEqualTo(risultati);
    }

    @Test
    void namesWhatTheRelazioneMustExplain() {
        assertThat(Consuntivo.dovuteCause(DEFAULTS, List.of(A, B, C)))
                .containsExactly(
                        new DovutaCausa(C.id(), new IndicatoreId(uuid(4))),
                        new DovutaCausa(A.id(), new IndicatoreId(uuid(1))),
                        new DovutaCausa(B.id(), new IndicatoreId(uuid(3))));
    }

    @Test
    void asksNoCauseForWhatTheOivNeutralised() {
        ObjectiveFinals neutral = new ObjectiveFinals(
                C.id(),
                C.codice(),
                C.titolo(),
                C.unita(),
                C.peso(),
                C.indicatori(),
                C.finali(),
                C.calcolo(),
                true,
                null);

        assertThat(Consuntivo.dovuteCause(DEFAULTS, List.of(A, neutral)))
                .containsExactly(new DovutaCausa(A.id(), new IndicatoreId(uuid(1))));
    }

    private static String json(List<ObjectiveFinals> objectives) {
        return EventJson.mapper().writeValueAsString(Consuntivo.of(412, 1, DEFAULTS, objectives));
    }

    private record Known(Indicatore indicatore, FinalValue value) {}

    private static ObjectiveFinals objective(int n, String codice, UnitaId unita, String peso, Known... known) {
        Map<IndicatoreId, FinalValue> finali =
                Arrays.stream(known).collect(toMap(k -> k.indicatore().id(), Known::value));
        return new ObjectiveFinals(
                new ObjectiveId(uuid(n)),
                codice,
                "Obiettivo " + n,
                unita,
                Peso.of(peso),
                Arrays.stream(known).map(Known::indicatore).toList(),
                finali,
                Calcolo.STANDARD);
    }
}
