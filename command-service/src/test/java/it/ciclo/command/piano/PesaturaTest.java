// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import static it.ciclo.command.piano.PianoRefusal.NO_OBJECTIVE;
import static it.ciclo.command.piano.PianoRefusal.OBJECTIVE_NOT_OF_UNIT;
import static it.ciclo.command.piano.PianoRefusal.PESATURA_INCOMPLETE;
import static it.ciclo.command.piano.PianoRefusal.PESATURA_MISSING;
import static it.ciclo.command.piano.PianoRefusal.PESATURA_NO_ROOM;
import static it.ciclo.command.piano.PianoRefusal.PESATURA_ZERO;
import static it.ciclo.command.piano.PianoRefusal.PESI_IN_FORCE;
import static it.ciclo.command.piano.PianoRefusal.PIANO_MISSING;
import static it.ciclo.command.piano.PianoRefusal.SCELTA_UNKNOWN;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.piano.PianoCommand.Scelta;
import it.ciclo.command.piano.PianoCommand.WeighObjectives;
import it.ciclo.command.piano.PianoDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.contracts.piano.PianoEvent.Pesata;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PesaturaRules.Criterio;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.WeightRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** W4, with the example of the rules: strategicità 30/50/60, complessità 20/30/40, times 0.5, 0.75 or 1. */
class PesaturaTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.PIANO, anno(2026));
    private static final UnitaId TRIBUTI = new UnitaId(new UUID(2, 77));
    private static final ObjectiveId CARTA = new ObjectiveId(new UUID(4, 3));
    private static final ObjectiveId OTHER = new ObjectiveId(new UUID(4, 9));
    private static final PesaturaRules RULES = new PesaturaRules(
            List.of(
                    new Criterio("strategicità", voci("bassa", "30", "media", "50", "alta", "60")),
                    new Criterio("complessità", voci("bassa", "20", "media", "30", "alta", "40"))),
            voci("mantenimento", "0.5", "sviluppo", "0.75", "impatto", "1"));

    private static List<Voce> voci(String... said) {
        return List.of(
                new Voce(said[0], new BigDecimal(said[1])),
                new Voce(said[2], new BigDecimal(said[3])),
                new Voce(said[4], new BigDecimal(said[5])));
    }

    private static Year planning(@Nullable PesaturaRules pesatura) {
        SmvpRules rules = SmvpRules.defaults();
        WeightRules w = rules.weights();
        return year(
                2026,
                YearPhase.PROGRAMMAZIONE,
                rules.with(new WeightRules(
                        w.objectives(),
                        w.indicatori(),
                        w.key(),
                        w.tolerance(),
                        w.indicatoriTolerance(),
                        w.maxPoints(),
                        w.afterRemoval(),
                        pesatura)));
    }

    private static final Map<ObjectiveId, ObjectiveFact> TWO = Map.of(
            ANAGRAFE, fact("DEM1", DEMOGRAFICI, "50", List.of(), Map.of()),
            CARTA, fact("DEM2", DEMOGRAFICI, "50", List.of(), Map.of()));

    private static Scelta scelta(ObjectiveId id, String strategicita, String complessita, String fattore) {
        return new Scelta(id, Map.of("strategicità", strategicita, "complessità", complessita), fattore);
    }

    private static Decision<PianoEvent> weigh(
            Piano piano, @Nullable PesaturaRules rules, Map<ObjectiveId, ObjectiveFact> objectives, Scelta... righe) {
        return PianoDecider.decide(
                new WeighObjectives(STREAM, anno(2026), DEMOGRAFICI, List.of(righe)),
                piano,
                new Facts(TODAY, planning(rules), objectives, Lovere.unita(), objectives.keySet()));
    }

    private static Decision<PianoEvent> weigh(Scelta... righe) {
        return weigh(new Piano.Draft(anno(2026)), RULES, TWO, righe);
    }

    @Test
    void pointsAreAddedMultipliedAndSharedOutToTheLastHundredth() {
        assertAccepted(
                weigh(scelta(CARTA, "bassa", "bassa", "mantenimento"), scelta(ANAGRAFE, "alta", "alta", "sviluppo")),
                new ObjectivesWeighed(
                        DEMOGRAFICI,
                        List.of(
                                new Pesata(
                                        ANAGRAFE,
                                        Map.of("strategicità", "alta", "complessità", "alta"),
                                        "sviluppo",
                                        new BigDecimal("75.00"),
                                        Peso.of("75.00")),
                                new Pesata(
                                        CARTA,
                                        Map.of("strategicità", "bassa", "complessità", "bassa"),
                                        "mantenimento",
                                        new BigDecimal("25.0"),
                                        Peso.of("25.00"))),
                        new BigDecimal("100.00")));
    }

    @Test
    void anSmvpWithoutPesaturaDerivesNoWeights() {
        assertRefused(weigh(new Piano.Draft(anno(2026)), null, TWO), PESATURA_MISSING);
        assertRefused(weigh(new Piano.Draft(anno(2026)), RULES, Map.of()), NO_OBJECTIVE);
    }

    @Test
    void allObjectivesOfTheUnitAreWeighedTogetherEachOnceAndWithEveryChoice() {
        Scelta anagrafe = scelta(ANAGRAFE, "alta", "alta", "sviluppo");
        assertRefused(weigh(anagrafe), PESATURA_INCOMPLETE);
        assertRefused(
                weigh(anagrafe, anagrafe, scelta(OTHER, "alta", "alta", "sviluppo")),
                OBJECTIVE_NOT_OF_UNIT,
                OBJECTIVE_NOT_OF_UNIT,
                PESATURA_INCOMPLETE);
        assertRefused(
                weigh(anagrafe, new Scelta(CARTA, Map.of("strategicità", "altissima"), null)),
                SCELTA_UNKNOWN,
                SCELTA_UNKNOWN,
                SCELTA_UNKNOWN);
    }

    // W8
    @Test
    void whatTheUnitWeighsOfOthersIsTakenOffFirst() {
        Map<ObjectiveId, ObjectiveFact> shared =
                Map.of(ANAGRAFE, TWO.get(ANAGRAFE), OTHER, sharedWithDemografici("30"));
        assertThat(weigh(new Piano.Draft(anno(2026)), RULES, shared, scelta(ANAGRAFE, "alta", "alta", "impatto")))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.toString()).contains("peso=70.00", "somma=70.00"));
        assertRefused(
                weigh(
                        new Piano.Draft(anno(2026)),
                        RULES,
                        Map.of(ANAGRAFE, TWO.get(ANAGRAFE), OTHER, sharedWithDemografici("100")),
                        scelta(ANAGRAFE, "alta", "alta", "impatto")),
                PESATURA_NO_ROOM);
    }

    private static ObjectiveFact sharedWithDemografici(String peso) {
        ObjectiveFact own = fact("TRI1", TRIBUTI, "100", List.of(), Map.of());
        return new ObjectiveFact(
                own.codice(),
                own.unita(),
                own.responsabile(),
                own.definizione()
                        .saying(new SchedaObiettivo(
                                "",
                                "",
                                "",
                                SchedaObiettivo.Ambito.TRASVERSALE,
                                List.of(new SchedaObiettivo.Quota(DEMOGRAFICI, Peso.of(peso))))),
                own.finali(),
                null,
                null);
    }

    @Test
    void pointsThatMakeNothingGiveNoWeights() {
        PesaturaRules nothing = new PesaturaRules(
                List.of(new Criterio("strategicità", voci("bassa", "0", "media", "50", "alta", "60"))), List.of());
        assertRefused(
                weigh(
                        new Piano.Draft(anno(2026)),
                        nothing,
                        Map.of(ANAGRAFE, TWO.get(ANAGRAFE)),
                        new Scelta(ANAGRAFE, Map.of("strategicità", "bassa"), null)),
                PESATURA_ZERO);
    }

    // gate G2
    @Test
    void whatIsInForceIsWeighedByAVariazioneOnly() {
        LocalDate day = LocalDate.of(2026, 1, 29);
        assertRefused(
                weigh(new Piano.Approved(anno(2026), delibera("2026-01-29"), day, false), RULES, TWO), PESI_IN_FORCE);
        assertRefused(
                weigh(new Piano.Provisional(anno(2026), delibera("2026-01-29"), List.of(ANAGRAFE), false), RULES, TWO),
                PESI_IN_FORCE);
        assertRefused(weigh(new Piano.NotCreated(), RULES, TWO), PIANO_MISSING);
    }
}
