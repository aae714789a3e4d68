// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_MISSING;
import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_TOO_MANY;
import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.MEASUREMENT_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.objective.ObjectiveRefusal.RESPONSABILE_RECORDS;
import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.objective;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;

import it.ciclo.command.evidence.InHand;
import it.ciclo.command.objective.ObjectiveCommand.AttachProve;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.objective.ObjectiveDecider.Persone;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementConfirmed;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementDeclaredNotAvailable;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ProveAttached;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BringingEvidenceTest {

    private static final Period SEPTEMBER = Period.of("2026-09");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Valore VALORE = new Valore.Numero(new BigDecimal("76.8"));
    private static final Fonte FONTE = new Fonte(Fonte.Classe.INTERNA, "gestionale dell'anagrafe");
    private static final ObjectiveEvent RECORDED =
            new MeasurementRecorded(PRATICHE, SEPTEMBER, VALORE, DAY, FONTE, null);
    private static final ObjectiveEvent CONFIRMED = new MeasurementConfirmed(PRATICHE, SEPTEMBER);

    private static Objective after(ObjectiveEvent... events) {
        Objective objective = Objective.evolve(
                new Objective.NotAssigned(),
                new ObjectiveAssigned(
                        anno(2026),
                        "DEM1",
                        "Digitalizzazione dell'anagrafe",
                        "",
                        Natura.SVILUPPO,
                        DEMOGRAFICI,
                        BRUNO,
                        null,
                        Peso.of("20"),
                        List.of(pratiche(crescente("80"))),
                        Calcolo.STANDARD,
                        null),
                Hand.own(ADA));
        for (ObjectiveEvent event : events) {
            objective = Objective.evolve(objective, event, Hand.own(BRUNO));
        }
        return objective;
    }

    private static Facts facts(Actor actor, YearPhase phase, ProvaId... named) {
        return new Facts(
                TODAY,
                actor,
                year(2026, phase),
                Set.of(),
                Set.of(),
                true,
                false,
                null,
                Persone.NONE,
                new Caricate(InHand.FILES.byActor(List.of(named)), InHand.PER_VALUE));
    }

    private static Decision<ObjectiveEvent> attach(Actor actor, Objective objective, ProvaId... named) {
        return ObjectiveDecider.decide(
                new AttachProve(objective(), PRATICHE, SEPTEMBER, List.of(named)),
                objective,
                facts(actor, YearPhase.GESTIONE, named));
    }

    private static ProveAttached attached(int... files) {
        List<Prova> prove = IntStream.of(files).mapToObj(InHand::prova).toList();
        return new ProveAttached(PRATICHE, SEPTEMBER, prove);
    }

    @Test
    void aValueIsRecordedTogetherWithWhatBearsItOut() {
        assertAccepted(
                ObjectiveDecider.decide(
                        new RecordMeasurement(
                                objective(), PRATICHE, SEPTEMBER, VALORE, DAY, FONTE, null, List.of(InHand.id(2))),
                        after(),
                        facts(responsabile(), YearPhase.GESTIONE, InHand.id(2))),
                RECORDED,
                attached(2));
    }

    @Test
    void thatAValueIsNotThereIsBorneOutToo() {
        Period finale = Period.of("2026-FINALE");
        assertAccepted(
                ObjectiveDecider.decide(
                        new DeclareNotAvailable(
                                objective(), PRATICHE, finale, "L’archivio è allagato", List.of(InHand.id(2))),
                        after(),
                        facts(responsabile(), YearPhase.GESTIONE, InHand.id(2))),
                new MeasurementDeclaredNotAvailable(PRATICHE, finale, "L’archivio è allagato"),
                new ProveAttached(PRATICHE, finale, List.of(InHand.prova(2))));
        assertRefused(
                ObjectiveDecider.decide(
                        new DeclareNotAvailable(
                                objective(),
                                PRATICHE,
                                finale,
                                "L’archivio è allagato",
                                List.of(InHand.id(InHand.THERE))),
                        after(),
                        facts(responsabile(), YearPhase.GESTIONE, InHand.id(InHand.THERE))),
                EVIDENCE_UNKNOWN);
    }

    @Test
    void aCorrectionThatBringsOnlyAFileChangesNoValue() {
        assertAccepted(
                ObjectiveDecider.decide(
                        new CorrectMeasurement(
                                objective(),
                                PRATICHE,
                                SEPTEMBER,
                                VALORE,
                                DAY,
                                FONTE,
                                "mancava l'estratto",
                                List.of(InHand.id(1))),
                        after(RECORDED),
                        facts(responsabile(), YearPhase.GESTIONE, InHand.id(1))),
                attached(1));
    }

    @Test
    void filesOfAValueAddUpToTheMostThereMayBe() {
        Objective two = after(RECORDED, attached(0, 1));
        assertAccepted(attach(responsabile(), two, InHand.id(2)), attached(2));
        assertRefused(attach(responsabile(), two, InHand.id(2), InHand.id(3)), EVIDENCE_TOO_MANY);
        assertRefused(attach(responsabile(), two), EVIDENCE_MISSING);
    }

    @Test
    void aFileOfSomebodyElseIsUnknownAndOneThatIsThereIsNotBroughtTwice() {
        assertRefused(attach(responsabile(), after(RECORDED), InHand.id(InHand.THERE)), EVIDENCE_UNKNOWN);
        assertRefused(attach(responsabile(), after(RECORDED, attached(0)), InHand.id(0)), EVIDENCE_TWICE);
        assertRefused(attach(responsabile(), after(RECORDED), InHand.id(4), InHand.id(4)), EVIDENCE_TWICE);
    }

    @Test
    void onceConfirmedTheSegretarioAttachesToo() {
        assertRefused(attach(segretario(), after(RECORDED), InHand.id(0)), RESPONSABILE_RECORDS);
        assertAccepted(attach(segretario(), after(RECORDED, CONFIRMED), InHand.id(0)), attached(0));
    }

    @Test
    void nothingIsAttachedToNoValueNorBeforeTheApproval() {
        assertRefused(attach(responsabile(), after(), InHand.id(0)), MEASUREMENT_UNKNOWN);
        assertRefused(
                ObjectiveDecider.decide(
                        new AttachProve(objective(), PRATICHE, SEPTEMBER, List.of(InHand.id(0))),
                        after(RECORDED),
                        facts(responsabile(), YearPhase.PROGRAMMAZIONE, InHand.id(0))),
                PIANO_NOT_APPROVED);
    }
}
