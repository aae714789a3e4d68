// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import static it.ciclo.query.SampleYear.ANNO;
import static it.ciclo.query.SampleYear.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoriDefined;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.platform.tenancy.Membership;
import it.ciclo.query.SampleYear;
import it.ciclo.query.ciclo.CicloDocument;
import it.ciclo.query.ente.EnteDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.peg.PegDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Steps;
import it.ciclo.query.variazione.VariazioneDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public class AnnataTest {

    /** A year as it stands after all its entries, seen on a day by which one responsabile answers for the Settore Tecnico. */
    public static Annata annata(SampleYear year, LocalDate oggi) {
        List<Document> states = Steps.documents(year.register.entries);
        return Annata.of(
                ANNO,
                oggi,
                Objects.requireNonNull(the(CicloDocument.class, states)),
                the(PianoDocument.class, states),
                the(PegDocument.class, states),
                the(RelazioneDocument.class, states),
                Objects.requireNonNull(the(EnteDocument.class, states)).unita(),
                states.stream()
                        .filter(ObjectiveDocument.class::isInstance)
                        .map(ObjectiveDocument.class::cast)
                        .filter(o -> !o.ritirato())
                        .toList(),
                states.stream()
                        .filter(VariazioneDocument.class::isInstance)
                        .map(VariazioneDocument.class::cast)
                        .toList(),
                states.stream()
                        .filter(MonitoraggioDocument.class::isInstance)
                        .map(MonitoraggioDocument.class::cast)
                        .toList(),
                new Titolari(List.of(new Membership(
                        UUID.randomUUID(),
                        year.responsabile,
                        Role.RESPONSABILE,
                        year.tecnico,
                        LocalDate.of(2020, 1, 1),
                        null))),
                new AnnoSettings(10, 80, 60, List.of(7)));
    }

    private static <D extends Document> @Nullable D the(Class<D> type, List<Document> states) {
        return states.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    private static ObjectiveDocument luci(Annata annata, SampleYear year) {
        return annata.obiettivi().stream()
                .filter(o -> o.id().equals(year.luci))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLatestMonthCountsUntilTheFinalValueIsThere() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        year.recorded(year.luci, year.punti, month(3), "60").recorded(year.luci, year.punti, month(9), "192");
        Annata annata = annata(year, LocalDate.of(2025, 10, 5));
        assertThat(annata.shown(annata.grado(luci(annata, year)).grado())).hasToString("60.00");
        assertThat(annata.provvisorio(luci(annata, year))).isTrue();

        year.recorded(year.luci, year.punti, Period.finale(ANNO), "320");
        annata = annata(year, LocalDate.of(2026, 1, 5));
        assertThat(annata.shown(annata.grado(luci(annata, year)).grado())).hasToString("100.00");
        assertThat(annata.semaforo(luci(annata, year))).isEqualTo(Semaforo.RAGGIUNTO);
    }

    // W1, W8
    @Test
    void whatTwoUnitsShareCountsInEachWithItsWeightThere() {
        SampleYear year = new SampleYear().opened().assigned();
        year.sharing("40").weighing(year.turni, "60").approved();
        year.recorded(year.luci, year.punti, Period.finale(ANNO), "160")
                .recorded(year.turni, year.tempi, Period.finale(ANNO), "45");
        Annata annata = annata(year, LocalDate.of(2026, 1, 5));

        assertThat(Completezza.of(annata).quadratura().holds()).isTrue();
        assertThat(annata.gradoDi(year.tecnico)).isEqualByComparingTo("50");
        // (60 * 100 + 40 * 50) / 100
        assertThat(annata.gradoDi(year.vigili)).isEqualByComparingTo("80");
        assertThat(annata.gradoDellEnte()).isEqualByComparingTo("65");
        assertThat(annata.copertura().obiettivi()).isEqualTo(2);
        assertThat(annata.coperturaDi(year.vigili).obiettivi()).isEqualTo(2);
        assertThat(annata.obiettiviDi(year.vigili)).hasSize(1);
    }

    // W1, W7, W8
    @Test
    void aVariazioneOfASharedObjectiveTouchesTheOtherUnit() {
        SampleYear year = new SampleYear().opened().assigned();
        year.sharing("40").weighing(year.turni, "60").approved();
        Annata annata = annata(year, LocalDate.of(2025, 6, 1));
        ObjectiveDocument luci = luci(annata, year);
        List<Vigenza.UnitaPesi> pesi = Vigenza.pesi(
                annata, List.of(new Modifica.Stralcia(luci.id(), "TE-04", year.tecnico, luci.definizione())));

        Vigenza.UnitaPesi vigili = pesi.stream()
                .filter(u -> u.unita().equals(year.vigili))
                .findFirst()
                .orElseThrow();
        assertThat(vigili.torna()).isFalse();
        assertThat(vigili.somma()).isEqualByComparingTo("60");
        assertThat(vigili.righe())
                .extracting(Vigenza.PesoRiga::codice, Vigenza.PesoRiga::fisso, Vigenza.PesoRiga::condivisoDa)
                .containsExactly(tuple("PL-01", false, null), tuple("TE-04", true, year.tecnico));
        assertThat(vigili.righe().getFirst().proporzionale()).isEqualTo(Peso.CENTO);
    }

    @Test
    void whatAddsUpIsComparedWithThePartOfTheYearThatHasPassed() {
        SampleYear onTheWay = new SampleYear().opened().assigned().approved();
        onTheWay.recorded(onTheWay.luci, onTheWay.punti, month(3), "75");
        Annata annata = annata(onTheWay, LocalDate.of(2025, 4, 2));
        assertThat(annata.semaforo(luci(annata, onTheWay))).isEqualTo(Semaforo.IN_LINEA);

        SampleYear behind = new SampleYear().opened().assigned().approved();
        behind.recorded(behind.luci, behind.punti, month(9), "75");
        annata = annata(behind, LocalDate.of(2025, 10, 2));
        assertThat(annata.semaforo(luci(annata, behind))).isEqualTo(Semaforo.NON_IN_LINEA);
    }

    // Z3
    @Test
    void nothingOutOfNothingIsRecordedAndNotCalculable() {
        for (Period period : List.of(month(6), Period.finale(ANNO))) {
            SampleYear year = new SampleYear().opened().assigned().approved();
            year.overZero(period);
            Annata annata = annata(year, LocalDate.of(2026, 1, 5));
            ObjectiveDocument turni = annata.find(year.turni);
            assertThat(annata.semaforo(Objects.requireNonNull(turni))).isEqualTo(Semaforo.NON_CALCOLABILE);
            assertThat(annata.semaforo(luci(annata, year)))
                    .as("of the other nothing is recorded")
                    .isEqualTo(Semaforo.NON_ANCORA);
        }
    }

    @Test
    void aValueIsLateTenDaysAfterItsPeriodAndTheFinalOneAfterItsTerm() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        year.recorded(year.luci, year.punti, month(1), "10");
        ObjectiveDocument luci = luci(annata(year, LocalDate.of(2025, 3, 10)), year);
        Indicatore punti = luci.indicatori().getFirst();
        assertThat(annata(year, LocalDate.of(2025, 3, 10)).mancanti(luci, punti))
                .containsExactly(month(2));
        assertThat(annata(year, LocalDate.of(2025, 3, 10)).ritardi()).isEmpty();
        assertThat(annata(year, LocalDate.of(2025, 3, 14)).ritardi())
                .singleElement()
                .satisfies(r -> assertThat(r.giorni()).isEqualTo(4));
        assertThat(annata(year, LocalDate.of(2025, 3, 10)).giorniDiRitardo(month(2)))
                .isZero();
        assertThat(annata(year, LocalDate.of(2025, 3, 14)).giorniDiRitardo(month(2)))
                .isEqualTo(4);
        assertThat(annata(year, LocalDate.of(2026, 4, 30)).ritardi(luci))
                .extracting(Ritardo::period)
                .doesNotContain(Period.finale(ANNO));
        assertThat(annata(year, LocalDate.of(2026, 5, 1)).ritardi(luci))
                .extracting(Ritardo::period)
                .contains(Period.finale(ANNO));
    }

    @Test
    void ofALateDeliberaOnlyWhatEndsAfterItIsExpected() {
        SampleYear late = new SampleYear().opened().assigned();
        late.approved(new Act(Organ.GIUNTA, "77", LocalDate.of(2025, 9, 30), true));
        Annata annata = annata(late, LocalDate.of(2025, 10, 1));
        ObjectiveDocument luci = luci(annata, late);
        assertThat(annata.attesi(luci, luci.indicatori().getFirst()))
                .containsExactly(month(9), month(10), month(11), Period.finale(ANNO));
        assertThat(annata.mancanti(luci, luci.indicatori().getFirst())).containsExactly(month(9));

        SampleYear afterwards = new SampleYear().opened().assigned();
        afterwards.approved(new Act(Organ.GIUNTA, "3", LocalDate.of(2026, 1, 15), true));
        annata = annata(afterwards, LocalDate.of(2026, 2, 1));
        luci = luci(annata, afterwards);
        assertThat(annata.attesi(luci, luci.indicatori().getFirst())).containsExactly(Period.finale(ANNO));
    }

    @Test
    void nothingIsExpectedBeforeTheApprovalOrAfterTheClosing() {
        SampleYear draft = new SampleYear().opened().assigned();
        assertThat(annata(draft, LocalDate.of(2025, 12, 1)).ritardi()).isEmpty();
        SampleYear closed = new SampleYear().opened().assigned().approved().measured();
        assertThat(annata(closed, LocalDate.of(2026, 12, 1)).ritardi()).isEmpty();
    }

    @Test
    void theEnteIsTheMeanOfItsUnits() {
        SampleYear year = new SampleYear().opened().assigned().approved().measured();
        Annata annata = annata(year, LocalDate.of(2026, 5, 1));
        assertThat(annata.shown(annata.gradoDellEnte())).hasToString("87.50");
        assertThat(annata.fase()).isEqualTo(Fase.CONSUNTIVO);
    }

    @Test
    void whatTheRelazioneMustExplainIsExplainedOnce() {
        SampleYear year = new SampleYear().opened().assigned().approved().measured();
        assertThat(Scostamenti.of(annata(year, LocalDate.of(2026, 5, 1))).senzaCausa())
                .hasSize(1);
        year.drafted();
        assertThat(Scostamenti.of(annata(year, LocalDate.of(2026, 5, 1))).senzaCausa())
                .isEmpty();
    }

    @Test
    void whatAnIndicatoreLacksNamesTheIndicatore() {
        SampleYear year = new SampleYear().opened().assigned();
        Indicatore punti =
                luci(annata(year, LocalDate.of(2025, 1, 15)), year).indicatori().getFirst();
        Indicatore without = new Indicatore(
                punti.id(), punti.nome(), punti.misura(), "punti luce", 0, "", punti.peso(), punti.cadenza(), null);
        year.register.add(
                year.luci.value(),
                new IndicatoriDefined(List.of(without), Calcolo.STANDARD),
                year.segretario,
                Role.SEGRETARIO);
        assertThat(Completezza.of(annata(year, LocalDate.of(2025, 1, 15))).blocchi())
                .filteredOn(c -> c.codice().equals("FONTE_MISSING"))
                .singleElement()
                .satisfies(c -> assertThat(c.indicatore()).isEqualTo(punti.id()));
    }

    @Test
    void aDraftSaysWhatBlocksIt() {
        Annata annata = annata(new SampleYear().opened().assigned(), LocalDate.of(2025, 1, 15));
        assertThat(Completezza.of(annata).blocchi())
                .extracting(Completezza.Controllo::codice)
                .containsExactly("OWNER_NOT_ACTIVE");
    }

    // cycle 8: measurement is against the varied target
    @Test
    void aVariedObjectiveIsJudgedByWhatItPromisesNowAndKeepsItsVersion() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        UUID variazione = UUID.randomUUID();
        year.recorded(year.luci, year.punti, Period.finale(ANNO), "160").proposed(variazione, "160");
        Annata before = annata(year, LocalDate.of(2026, 1, 5));
        assertThat(before.shown(before.grado(luci(before, year)).grado())).hasToString("50.00");

        year.varied(variazione, year.lowered("160"));
        Annata after = annata(year, LocalDate.of(2026, 1, 5));
        assertThat(after.shown(after.grado(luci(after, year)).grado())).hasToString("100.00");
        assertThat(luci(after, year).versione()).isEqualTo(luci(before, year).versione());
        assertThat(luci(after, year).variazioni())
                .singleElement()
                .satisfies(one -> assertThat(one.segnalazioni()).hasSize(1));
    }

    @Test
    void whatIsRemovedOrStillWaitsDoesNotCount() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        UUID variazione = UUID.randomUUID();
        ObjectiveId argini = new ObjectiveId(UUID.randomUUID());
        year.proposed(variazione, "160").waiting(argini, variazione);
        Annata before = annata(year, LocalDate.of(2025, 7, 1));
        assertThat(before.obiettivi()).extracting(ObjectiveDocument::id).doesNotContain(argini);
        assertThat(before.altri()).extracting(ObjectiveDocument::id).containsExactly(argini);
        assertThat(Vigenza.pesi(
                        before, Vigenza.modifiche(before, before.variazioni().getFirst())))
                .singleElement()
                .satisfies(pesi -> {
                    assertThat(pesi.somma()).hasToString("120.00");
                    assertThat(pesi.torna()).isFalse();
                    assertThat(pesi.righe())
                            .extracting(riga -> String.valueOf(riga.proporzionale()))
                            .containsExactly("83.33", "16.67");
                });

        Modifica.Cambia lowered = (Modifica.Cambia) year.lowered("160");
        year.varied(
                variazione,
                new Modifica.Stralcia(year.luci, "TE-04", year.tecnico, lowered.prima()),
                new Modifica.Aggiunge(argini, "TE-06", year.tecnico, lowered.dopo()));
        Annata after = annata(year, LocalDate.of(2025, 12, 1));
        assertThat(after.obiettivi())
                .extracting(ObjectiveDocument::id)
                .contains(argini)
                .doesNotContain(year.luci);
        assertThat(after.altri()).extracting(ObjectiveDocument::id).containsExactly(year.luci);
        ObjectiveDocument entered = Objects.requireNonNull(after.find(argini));
        assertThat(after.attesi(entered, entered.indicatori().getFirst()).getFirst())
                .as("no value is expected before the act")
                .isEqualTo(SampleYear.month(7));
    }
}
