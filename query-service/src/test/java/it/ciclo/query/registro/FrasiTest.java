// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.EventCatalogue;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementConfirmed;
import it.ciclo.contracts.objective.ObjectiveEvent.ProveAttached;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.contracts.piano.PianoEvent.Provvisorio;
import it.ciclo.contracts.piano.PianoEvent.Sorte;
import it.ciclo.contracts.relazione.RelazioneEvent.ValidationRefused;
import it.ciclo.query.SampleYear;
import it.ciclo.query.TestRegister;
import it.ciclo.query.stream.Step;
import it.ciclo.query.stream.Steps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FrasiTest {

    private static final SampleYear YEAR = new SampleYear().whole();
    private static final List<Step> STEPS = Steps.of(YEAR.register.entries);

    /** The last sentence about an event, persons and units by their part in the story. */
    private static String last(String event) {
        Step step = STEPS.stream()
                .filter(s -> s.envelope().eventType().endsWith("." + event))
                .reduce((_, later) -> later)
                .orElseThrow();
        return text(Frasi.of(step));
    }

    private static String text(List<Pezzo> frase) {
        Map<Object, String> names = Map.of(
                YEAR.segretario, "Ada",
                YEAR.responsabile, "Dino",
                YEAR.oiv, "Olga",
                YEAR.tecnico, "Settore Tecnico",
                YEAR.vigili, "Polizia locale");
        return frase.stream()
                .map(p -> {
                    if (p.persona() != null) {
                        return names.getOrDefault(p.persona(), "?");
                    }
                    if (p.unita() != null) {
                        return names.getOrDefault(p.unita(), "?");
                    }
                    if (p.indicatore() != null) {
                        return "[indicatore]";
                    }
                    return p.obiettivo() != null && p.testo() == null ? "[obiettivo]" : p.plain();
                })
                .collect(Collectors.joining());
    }

    @Test
    void everyEventOfTheCatalogueHasASentence() {
        assertThat(STEPS.stream().map(s -> s.envelope().eventType()).collect(Collectors.toSet()))
                .containsAll(EventCatalogue.types().stream()
                        .map(EventCatalogue.Type::name)
                        .toList());
        assertThat(STEPS)
                .allSatisfy(
                        step -> assertThat(text(Frasi.of(step))).endsWith(".").doesNotContainPattern("\\bnull\\b"));
    }

    @Test
    void aConflictDeclaredWithARefusedValidationStandsInTheEntry() {
        var year = new SampleYear().opened().assigned().approved().measured().drafted();
        year.register.add(
                year.relazione,
                new ValidationRefused(
                        new Act(Organ.OIV, "2", LocalDate.of(2026, 6, 1), false),
                        "Mancano le fonti",
                        "Sono il segretario"),
                year.oiv,
                Role.OIV);
        Step refused = Steps.of(year.register.entries).getLast();

        assertThat(Campo.differences(refused.before(), refused.after()))
                .contains(new Campo("Conflitto dichiarato, verbale n. 2", null, "Sono il segretario", false));
    }

    @Test
    void whatFilledThePianoAtOnceIsOneEntry() {
        assertThat(last("ObjectivesImported"))
                .isEqualTo(
                        "Ada ha caricato 1 obiettivo nel Piano 2025 dal foglio «obiettivi.xlsx», una riga scartata.");
        assertThat(last("ObjectivesCopied")).isEqualTo("Ada ha copiato 1 obiettivo dal Piano 2024 nel Piano 2025.");
        assertThat(last("CaricamentoUndone"))
                .isEqualTo("Ada ha annullato il caricamento dal Piano 2024: 1 obiettivo ritirato.");
    }

    @Test
    void theRulebookIsToldWithWhatChangedInIt() {
        assertThat(last("SmvpDrafted"))
                .isEqualTo("Ada ha cominciato la bozza dello SMVP, versione 3, dal 2027, dalla versione 2.");
        assertThat(last("SmvpRevised"))
                .isEqualTo(
                        "Ada ha cambiato la bozza dello SMVP, versione 2: «Soglia degli indicatori» da nessuna a 80, compresa.");
        assertThat(last("SmvpOpinionGiven"))
                .isEqualTo("L’OIV ha dato parere favorevole sulla bozza dello SMVP, versione 2.");
        assertThat(last("SmvpAdopted")).isEqualTo("La Giunta ha adottato lo SMVP, versione 2, in vigore dal 2026.");
        assertThat(last("SmvpPinned")).isEqualTo("Ada ha portato il ciclo 2026 dallo SMVP versione 1 alla versione 2.");
    }

    @Test
    void whoActsByDelegationIsNamedWithWhoseRoleItIs() {
        Step step = STEPS.stream()
                .filter(s -> s.envelope().eventType().endsWith(".PegDeclaredNotDue"))
                .findFirst()
                .orElseThrow();
        Step delegated = new Step(
                TestRegister.withMetadata(step.envelope(), "{\"delegante\":\"" + YEAR.responsabile + "\"}"),
                step.event(),
                step.before(),
                step.after());

        assertThat(text(Frasi.of(delegated)))
                .startsWith("Ada, per delega di Dino, ha dichiarato non dovuto il PEG 2025");
        assertThat(new RegistroChronicle().rows(delegated))
                .filteredOn(row -> row.table().equals("voce"))
                .singleElement()
                .satisfies(row -> assertThat(row.values().get("delegante")).isEqualTo(YEAR.responsabile.toString()));
    }

    @Test
    void ofAnActTheOrganIsTheSubject() {
        assertThat(last("PianoApproved"))
                .isEqualTo("La Giunta ha approvato il Piano della performance 2025 con 2 obiettivi.");
        assertThat(last("TermProrogued"))
                .isEqualTo(
                        "Ada ha prorogato il termine della Relazione del ciclo 2025 dal 30/06/2026 al 30/09/2026: D.M. 24 dicembre 2024.");
        assertThat(last("PegDrafted"))
                .isEqualTo("Ada ha preparato il PEG 2025 («PRO») sul bilancio approvato il 18/12/2024.");
        assertThat(last("PegApproved")).isEqualTo("La Giunta ha approvato il PEG 2025 («PRO»).");
        assertThat(last("PegVaried"))
                .isEqualTo("La Giunta ha variato il PEG 2025 («PRO»), dopo il termine: art. 175 c. 3 lett. a TUEL.");
        assertThat(last("PegDeclaredNotDue"))
                .isEqualTo(
                        "Ada ha dichiarato non dovuto il PEG 2025: 1.740 abitanti, sotto i 5.000 (art. 169 c. 3 TUEL).");
        assertThat(last("ProvisionalObjectivesApproved"))
                .isEqualTo("La Giunta ha approvato gli obiettivi provvisori del 2025, prima del Piano: 2 obiettivi.");
        assertThat(FrasiPiano.sorti(List.of(
                        new Provvisorio(YEAR.luci, Sorte.CONFERMATO, null),
                        new Provvisorio(YEAR.turni, Sorte.CONFERMATO, null),
                        new Provvisorio(YEAR.luci, Sorte.STRALCIATO, null))))
                .isEqualTo("; di quelli provvisori 2 confermati, 1 stralciato");
        assertThat(last("RelazioneApproved"))
                .isEqualTo(
                        "La Giunta ha approvato la Relazione sulla performance 2025: grado dell’ente 90,00, oltre il termine: La"
                                + " verifica dei valori è finita a luglio.");
        assertThat(last("RelazioneMergedWithRendiconto"))
                .isEqualTo("Il Consiglio ha unito la Relazione sulla performance 2025 al rendiconto della gestione.");
        assertThat(last("RelazioneValidated"))
                .isEqualTo("L’OIV ha validato la Relazione sulla performance 2025 con osservazioni.");
        assertThat(last("ValidationRefused")).isEqualTo("L’OIV non ha validato la Relazione sulla performance 2025.");
    }

    @Test
    void elseItIsThePersonOrTheSystem() {
        assertThat(last("EnteOpened")).isEqualTo("Il sistema ha aperto il registro dell’ente «Comune di Esempio».");
        assertThat(last("PianoProposed"))
                .isEqualTo(
                        "Ada ha proposto il Piano della performance 2025: 2 obiettivi in 2 settori, i pesi tornano.");
        assertThat(last("MeasurementsClosed")).isEqualTo("Ada ha chiuso le misurazioni del 2025 al 12/04/2026.");
    }

    @Test
    void whatChangedIsSaidBeforeAndAfter() {
        assertThat(last("IndicatoriDefined"))
                .isEqualTo("Ada ha portato il target di TE-04 Luci a LED da 320 punti luce a 300 punti luce.");
        assertThat(last("ObjectivesWeighed"))
                .isEqualTo("Ada ha ricavato dalla pesatura i pesi di Settore Tecnico: 1 obiettivo, pesi 100,00.");
        assertThat(last("PesoSet")).isEqualTo("Ada ha portato il peso di TE-04 Luci a LED da 90,00 a 100,00.");
        assertThat(last("MeasurementCorrected"))
                .isEqualTo(
                        "Dino ha corretto il valore di ottobre di TE-04 Luci a LED da 200 punti luce a 210 punti luce.");
        assertThat(last("AnagraficaChanged"))
                .contains(
                        "ha scritto che dal 01/02/2026 l’ente passa da Comune di Esempio a Comune di Lovere sul Sebino")
                .contains("Regione Lombardia, legge regionale n. 3 del 20/01/2026");
        assertThat(last("EnteExtinguished"))
                .contains("dal 01/01/2099 l’ente è estinto e gli succede «Comune di Alto Sebino»");
        assertThat(last("UnitaRenamed"))
                .isEqualTo("Ada ha cambiato il nome del settore da Polizia locale a Polizia municipale.");
    }

    @Test
    void whatChangedOfTheIndicatoriIsSaidOneByOne() {
        Indicatore vie = new SampleYear().punti("Vie illuminate", "60");
        Indicatore lampade = new SampleYear().punti("Lampade", "40");
        var year = new SampleYear().opened().assigned();
        Indicatore punti = year.punti("Punti luce a LED", "100");
        year.indicatori(punti, vie);
        year.indicatori(year.punti("Punti luce a LED", "70"), vie);
        year.indicatori(year.punti("Luci a LED", "70"), lampade);
        List<String> said = Steps.of(year.register.entries).reversed().stream()
                .limit(3)
                .map(step -> text(Frasi.of(step)))
                .toList();

        assertThat(said)
                .containsExactly(
                        "? ha ridefinito gli indicatori di TE-04 Illuminazione pubblica, nome da Punti luce a LED a Luci a LED,"
                                + " nuovo «Lampade», senza «Vie illuminate».",
                        "? ha ridefinito gli indicatori di TE-04 Illuminazione pubblica, peso di «Punti luce a LED» da 100,00"
                                + " a 70,00.",
                        "? ha ridefinito gli indicatori di TE-04 Illuminazione pubblica, nuovo «Vie illuminate».");
    }

    // W8
    @Test
    void theUnitsThatShareAnObjectiveAreNamedWithTheirWeights() {
        var year = new SampleYear().opened().assigned().sharing("40");
        Step shared = Steps.of(year.register.entries).getLast();

        assertThat(text(Frasi.of(shared)))
                .isEqualTo("? ha rivisto la scheda di TE-04 Illuminazione pubblica, nuovo carattere trasversale,"
                        + " nuovo peso nel settore " + year.vigili + " 40,00.");
        assertThat(Campo.differences(shared.before(), shared.after()))
                .containsExactly(
                        new Campo("Finalità", null, "Strade sicure", false),
                        new Campo("A chi interessa", null, "Cittadini", false),
                        new Campo("Carattere", null, "trasversale", false),
                        new Campo("Peso nel settore " + year.vigili, null, "40,00", false));
    }

    // art. 6 D.Lgs. 150/2009
    @Test
    void aVariazioneSaysBothVersionsOfWhatItTouches() {
        assertThat(last("VariazioneApproved"))
                .isEqualTo(
                        "La Giunta ha approvato la variazione n. 1 del Piano 2025: TE-04 Illuminazione pubblica, target"
                                + " di «Punti luce a LED» da 320 punti luce a 280 punti luce.");
        assertThat(last("VariazioneProposed"))
                .isEqualTo("Ada ha proposto la variazione n. 3 del Piano 2025: altra causa.");
        assertThat(last("ModificaProposed"))
                .isEqualTo("Ada ha messo nella variazione n. 1 del Piano 2025: PL-01 Tempi di intervento stralciato.");
        assertThat(last("OivHeard")).isEqualTo("L’OIV ha dato il parere sulla variazione n. 1 del Piano 2025.");
        assertThat(last("TextRectified")).isEqualTo("Ada ha corretto il testo di TE-04 Illuminazione pubblica.");
        assertThat(Differenze.campi(YEAR.lowered("280")))
                .containsExactly(
                        new Campo("TE-04, target di «Punti luce a LED»", "320 punti luce", "280 punti luce", false));
    }

    @Test
    void aValueIsSaidWithItsUnitAndItsSource() {
        assertThat(last("MeasurementRecorded"))
                .isEqualTo(
                        "Dino ha registrato il valore finale di PL-01 Tempi di intervento: 45 minuti. Fonte: gestionale o"
                                + " documento dell’ente, verbale.");
        assertThat(last("MeasurementDeclaredNotAvailable"))
                .isEqualTo("Ada ha dichiarato non disponibile il valore di aprile di TE-04 Luci a LED.");
    }

    @Test
    void aPhaseDoneInPartIsSaidWithItsPartAndItsDay() {
        var year = new SampleYear().opened().assigned().halfDone();
        Step recorded = Steps.of(year.register.entries).get(year.register.entries.size() - 2);
        Step confirmed = Steps.of(year.register.entries).getLast();
        String value = "1 fase su 2 finita («Progetto» il 31/03/2025, «Collaudo» al 50% il 20/12/2025)";

        assertThat(text(Frasi.of(recorded)))
                .isEqualTo("? ha registrato il valore finale di TE-05 Lungolago: " + value
                        + ". Fonte: gestionale o documento dell’ente, verbale.");
        assertThat(text(Frasi.of(confirmed)))
                .isEqualTo("? ha confermato il valore finale di TE-05 Lungolago: " + value + ".");
        assertThat(Campo.differences(recorded.before(), recorded.after()))
                .contains(new Campo("Valore di «Lungolago», finale 2025", null, value, false));
    }

    @Test
    void whatTheOivSaysOfAResultIsSaid() {
        assertThat(last("NeutralizationRequested"))
                .isEqualTo("Dino ha chiesto di neutralizzare PL-01 Tempi di intervento.");
        assertThat(last("NeutralizationRefused")).isEqualTo("Olga non ha neutralizzato PL-01 Tempi di intervento.");
        assertThat(last("ObjectiveNeutralized")).isEqualTo("Olga ha neutralizzato TE-05 Buche.");
        assertThat(last("ObjectiveEvaluated")).startsWith("Olga ha confermato il risultato calcolato di TE-04 ");
        assertThat(last("MeasurementSentBack"))
                .startsWith("Ada ha rinviato, senza confermarlo, il valore di ottobre di TE-04 ");
        assertThat(last("ClosingDayRectified"))
                .isEqualTo("Ada ha corretto il giorno di chiusura delle misurazioni del 2025 da 12/04/2026 a"
                        + " 10/04/2026.");
    }

    @Test
    void aFileIsSaidByItsNameAndItsHashStandsInTheEntry() {
        var year = new SampleYear().opened().assigned().halfDone();
        Step value = Steps.of(year.register.entries).getLast();
        year.register.add(
                value.envelope().streamId(),
                new ProveAttached(
                        ((MeasurementConfirmed) value.event()).indicatore(),
                        Period.finale(SampleYear.ANNO),
                        List.of(new Prova(
                                ProvaId.of("0191b7a0-0000-4000-8000-0000000000e1"),
                                "verbale di collaudo.pdf",
                                "application/pdf",
                                48_213,
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))),
                year.responsabile,
                Role.RESPONSABILE);
        Step attached = Steps.of(year.register.entries).getLast();

        assertThat(text(Frasi.of(attached)))
                .isEqualTo("? ha allegato «verbale di collaudo.pdf» per il valore finale di TE-05 Lungolago.");
        assertThat(Campo.differences(attached.before(), attached.after()))
                .containsExactly(new Campo(
                        "Prova 1 di «Lungolago», finale 2025",
                        null,
                        "verbale di collaudo.pdf, 48.213 byte, SHA-256"
                                + " 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        false));
    }

    @Test
    void phasesAndPeopleAreSaid() {
        assertThat(last("FaseCompleted"))
                .isEqualTo("Dino ha concluso la fase «Gara» di TE-06 Parco giochi il 12/05/2025.");
        assertThat(last("FasePostponed"))
                .isEqualTo("Dino ha spostato la fase «Cantiere» di TE-06 Parco giochi da 01/05/2025–30/09/2025 a"
                        + " 01/06/2025–30/09/2025.");
        assertThat(last("PeopleAssigned")).isEqualTo("Dino ha indicato chi lavora a TE-06 Parco giochi: ? al 40,00%.");
        assertThat(last("RisorseAssigned"))
                .isEqualTo(
                        "Dino ha indicato le risorse di TE-06 Parco giochi: capitolo 1042/3 di spesa 45.000,00 €, 1 escavatore."
                                + " Motivo: Variazione di PEG n. 88.");
        assertThat(last("ObjectiveAcknowledged")).isEqualTo("? ha preso visione di TE-06 Parco giochi.");
    }

    @Test
    void aMonitoringIsSaidFromItsOpeningToItsClosing() {
        assertThat(last("MonitoraggioOpened"))
                .isEqualTo("Ada ha aperto il monitoraggio di luglio 2025: si riferisce entro il 24/07/2025.");
        assertThat(last("StatoReported"))
                .isEqualTo("Dino ha riferito che [obiettivo] è in linea nel monitoraggio di luglio 2025.");
        assertThat(last("StatoReportCorrected"))
                .isEqualTo("Dino ha corretto quanto riferito di [obiettivo] da a rischio a non in linea.");
        assertThat(last("MonitoraggioExamined"))
                .isEqualTo("L’OIV ha esaminato il monitoraggio di luglio 2025 e chiede un’azione correttiva.");
        assertThat(last("NoteTaken"))
                .isEqualTo("La Giunta ha preso atto del monitoraggio di luglio 2025 il 30/07/2025.");
        assertThat(last("AzioneCorrettivaDecided"))
                .isEqualTo("La Giunta ha deciso un’azione correttiva per [obiettivo]: cambiare ditta, entro il"
                        + " 30/09/2025, incarico a ?.");
        assertThat(last("AzioneCorrettivaCompleted"))
                .isEqualTo("Dino ha completato l’azione correttiva «sollecitare la ditta» per [obiettivo] il"
                        + " 18/09/2025, con «consegna.pdf».");
        assertThat(last("MonitoraggioClosed"))
                .isEqualTo("Ada ha chiuso il monitoraggio di luglio 2025 al 30/09/2025; non riferiti: 1 obiettivo.");
    }

    @Test
    void whatIsNamedByIdAloneIsLeftToTheQuestion() {
        assertThat(last("ScostamentoExplained"))
                .isEqualTo(
                        "Ada ha spiegato lo scostamento di [obiettivo], [indicatore], nella Relazione 2025: Ritardo della"
                                + " fornitura.");
        Step explained = STEPS.stream()
                .filter(s -> s.envelope().eventType().equals("relazione.ScostamentoExplained"))
                .findFirst()
                .orElseThrow();
        assertThat(Campo.differences(explained.before(), explained.after()))
                .containsExactly(
                        new Campo("Causa dello scostamento di", null, "Ritardo della fornitura.", false, YEAR.punti));
    }

    @Test
    void theFieldsComeFromTheFoldBeforeAndAfter() {
        Step corrected = STEPS.stream()
                .filter(s -> s.envelope().eventType().equals("objective.MeasurementCorrected"))
                .findFirst()
                .orElseThrow();
        assertThat(Campo.differences(corrected.before(), corrected.after()))
                .containsExactly(new Campo(
                        "Valore di «Punti luce a LED», ottobre 2025", "200 punti luce", "210 punti luce", false));
    }
}
