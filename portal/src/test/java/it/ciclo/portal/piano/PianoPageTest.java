// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.AFFARI;
import static it.ciclo.portal.session.Somebody.TECNICO;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.ciclo.Deadline;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class PianoPageTest {

    private static final String RACCOLTA = "0b6a4d5e-0000-4000-8000-0000000000f3";

    private static final String PERCENTUALE = "0b6a4d5e-0000-4000-8000-0000000000f5";

    private static final Cicli.CicloDetail CICLO = json("""
            {'anno': 2027, 'fase': 'PROGRAMMAZIONE', 'versione': 0, 'smvpVersione': 1, 'smvpPredefinito': true,
             'regole': {'combination': 'O1', 'enteRollup': 'E1', 'relazioneOrder': 'APPROVE_THEN_VALIDATE', 'confirmationByAnother': true},
             'scadenze': [{'kind': 'PIANO', 'entro': '2027-01-31', 'fonte': 'art. 6 D.L. 80/2021'}],
             'prossima': {'codice': 'PIANO', 'entro': '2027-01-31', 'fonte': 'art. 6 D.L. 80/2021'},
             'conteggi': {'obiettivi': 2, 'indicatori': 2, 'finaliRegistrati': 0, 'finaliConfermati': 0, 'finaliNonDisponibili': 0},
             'passi': []}""", Cicli.CicloDetail.class);

    private static final List<Cicli.Unita> UNITS = List.of(
            new Cicli.Unita(AFFARI, "AG", "Affari generali"), new Cicli.Unita(TECNICO, "TE", "Settore Tecnico"));

    private static final List<ObjectiveRow> OBJECTIVES =
            json("""
            [{'id': '%s', 'versione': 0, 'codice': 'TE-03', 'titolo': 'Raccolta differenziata', 'unita': '%s',
              'responsabile': null, 'responsabileAttivo': false, 'peso': '45.00', 'semaforo': 'NON_ANCORA',
              'provvisorio': true, 'valoriInRitardo': 0, 'senzaFonte': false, 'indicatori': [
                {'id': '0b6a4d5e-0000-4000-8000-0000000000f4', 'nome': 'Tonnellate', 'misura': {'tipo': 'CRESCENTE', 'target': '9'},
                 'unitaDiMisura': 't', 'decimali': 0, 'fonte': 'gestore', 'peso': '50.00', 'cadenza': 'ANNUALE', 'periodiAttesi': [], 'mancanti': []},
                {'id': '%s', 'nome': 'Percentuale', 'misura': {'tipo': 'SCADENZA', 'entro': null, 'ritardi': []},
                 'unitaDiMisura': '', 'decimali': 0, 'fonte': '', 'peso': '50.00', 'cadenza': 'ANNUALE', 'periodiAttesi': [], 'mancanti': []}]}]""".formatted(RACCOLTA, TECNICO, PERCENTUALE), new TypeReference<>() {});

    private static PianoAnswer piano(String stato, String more) {
        return json("""
                {'anno': 2027, 'stato': '%s', 'versione': 3, 'triennioFinoAl': 2029, 'contenitore': 'ALLEGATO_PIAO',
                 'obiettivi': 6, 'unita': 2, 'inRitardo': false, 'soloSmvpPredefinito': true, 'senzaPeg': true,
                 'quadrature': [
                   {'unita': '%s', 'obiettivi': 3, 'somma': '100.00', 'differenza': '0.00', 'torna': true},
                   {'unita': '%s', 'obiettivi': 3, 'somma': '95.00', 'differenza': '-5.00', 'torna': false}],
                 'scadenza': '2027-01-31'%s}""".formatted(stato, AFFARI, TECNICO, more), PianoAnswer.class);
    }

    private static final String BLOCKED = """
            , 'blocchi': [
                {'codice': 'PESI_NOT_100', 'unita': '%1$s', 'args': ['Settore Tecnico', '95,00', '-5,00', 'Mancano 5,00.']},
                {'codice': 'TARGET_MISSING', 'unita': '%1$s', 'obiettivo': '%2$s', 'args': ['TE-03', 'Percentuale di raccolta']}],
              'avvisi': [{'codice': 'SMVP_PREDEFINITO', 'args': []}, {'codice': 'PIANO_IN_RITARDO', 'args': ['2027-01-31']}]""".formatted(TECNICO, RACCOLTA);

    private static Acting acting(Role... roles) {
        return Somebody.in(2027, LocalDate.of(2026, 11, 19), roles);
    }

    private static RenderedPage render(Acting acting, PianoAnswer piano, Form form) {
        return RenderedPage.page(
                acting,
                Head.of("Piano della performance 2027").in(Nav.PIANO),
                "piano/piano.jte",
                Map.of("page", PianoPage.of(acting, piano, CICLO, UNITS, OBJECTIVES, null), "form", form));
    }

    @Test
    void whatBlocksIsToldWithThePageThatMendsIt() {
        var page = render(acting(Role.SEGRETARIO), piano("BOZZA", BLOCKED), Form.fresh(3L, Map.of()))
                .kept("g-piano");

        assertThat(page.text())
                .contains("Settore Tecnico: i pesi fanno 95,00")
                .contains("mancano 5,00 per arrivare a 100,00")
                .contains("TE-03 Raccolta differenziata: manca il target")
                .contains("2 cose bloccano la proposta")
                .contains("era il 31/01/2027");
        assertThat(page.html())
                .contains("/2027/obiettivi/" + RACCOLTA + "/modifica")
                .contains("/2027/pesi/" + TECNICO);
    }

    @Test
    void newerRulesAndASettoreWithoutObjectivesAreToBeWeighed() {
        String avvisi = """
                , 'avvisi': [{'codice': 'SMVP_PIU_NUOVO', 'args': ['3', '2']},
                             {'codice': 'SETTORE_SENZA_OBIETTIVI', 'unita': '%s', 'args': ['Affari generali']}]""".formatted(AFFARI);
        var page = render(acting(Role.SEGRETARIO), piano("BOZZA", avvisi), Form.fresh(3L, Map.of()));
        assertThat(page.text())
                .contains("Per quest’anno vale la versione 3 dello SMVP: è ancora sulla 2")
                .contains("Affari generali: nessun obiettivo");
        assertThat(page.html()).contains("/2027/smvp#applica").contains("/2027/obiettivi/nuovo");
        assertThat(render(acting(Role.RESPONSABILE), piano("BOZZA", avvisi), Form.fresh(3L, Map.of()))
                        .html())
                .as("the segretario says which rules the year follows")
                .doesNotContain("smvp#applica");
    }

    private static final String RULES = """
            {'organo': 'GIUNTA', 'numero': '44', 'data': '2027-02-12', 'immediatamenteEseguibile': true}""";

    @Test
    void anApprovalBeforeItsRulesIsToBeWeighedBeforeAndAfterTheAct() {
        String approved = """
                , 'atto': {'organo': 'GIUNTA', 'numero': '7', 'data': '2027-02-10', 'immediatamenteEseguibile': true},
                  'smvpAdottato': %1$s, 'smvpAdottatoDopo': %1$s""".formatted(RULES);
        assertThat(render(acting(Role.SEGRETARIO), piano("APPROVATO", approved), Form.fresh(3L, Map.of()))
                        .text())
                .contains("Da valutare. Il Piano è approvato prima dell’adozione dello SMVP su cui poggia: D.G. n. 44");
        var proposed = piano("PROPOSTO", ", 'smvpAdottato': " + RULES);
        assertThat(DeliberaPage.of(acting(Role.SEGRETARIO), proposed, Form.fresh(4L, Map.of("atto/data", "2027-02-11")))
                        .primaDelleRegole())
                .isTrue();
        assertThat(DeliberaPage.of(acting(Role.SEGRETARIO), proposed, Form.fresh(4L, Map.of("atto/data", "2027-02-12")))
                        .primaDelleRegole())
                .isFalse();
    }

    @Test
    void whatTheIndicatoriOfAnObjectiveMakeIsCounted() {
        var blocked = """
                , 'blocchi': [
                    {'codice': 'PESI_INDICATORI_NOT_100', 'unita': '%1$s', 'obiettivo': '%2$s',
                     'args': ['TE-03', '95,00', 'Mancano 5,00 per arrivare a 100,00.']}]""".formatted(TECNICO, RACCOLTA);

        assertThat(render(acting(Role.SEGRETARIO), piano("BOZZA", blocked), Form.fresh(3L, Map.of()))
                        .text())
                .contains("TE-03 Raccolta differenziata: i pesi degli indicatori fanno 95,00")
                .contains("Mancano 5,00 per arrivare a 100,00.");
    }

    @Test
    void theButtonLeadsToTheFieldThatMends() {
        var blocked = """
                , 'blocchi': [
                    {'codice': 'FONTE_MISSING', 'unita': '%1$s', 'obiettivo': '%2$s', 'indicatore': '%3$s', 'args': ['TE-03', 'Percentuale']},
                    {'codice': 'TARGET_MISSING', 'unita': '%1$s', 'obiettivo': '%2$s', 'indicatore': '%3$s', 'args': ['TE-03', 'Percentuale']},
                    {'codice': 'OWNER_NOT_ACTIVE', 'unita': '%1$s', 'obiettivo': '%2$s', 'args': ['TE-03', 'Raccolta']}]""".formatted(TECNICO, RACCOLTA, PERCENTUALE);
        var page = render(acting(Role.SEGRETARIO), piano("BOZZA", blocked), Form.fresh(3L, Map.of()));

        assertThat(page.html())
                .contains(RACCOLTA + "/modifica#f-indicatori-1-fonte\"")
                .contains(RACCOLTA + "/modifica#f-indicatori-1-misura-entro\"")
                .contains(RACCOLTA + "/modifica#f-responsabile\"");
    }

    @Test
    void aRemarkAboutManyObjectivesIsMadeOnceAndNamesThemAll() {
        String avvisi = String.join(
                ",",
                List.of("TE-01", "TE-03", "TE-04").stream()
                        .map(codice -> "{'codice': 'SOSTITUTO_MISSING', 'obiettivo': '%s', 'args': ['%s', 'Un titolo']}"
                                .formatted(RACCOLTA, codice))
                        .toList());
        var page = render(
                acting(Role.SEGRETARIO), piano("BOZZA", ", 'avvisi': [" + avvisi + "]"), Form.fresh(3L, Map.of()));

        assertThat(page.text())
                .contains("3 obiettivi senza sostituto")
                .contains("TE-01, TE-03, TE-04 · se il titolare manca, nessuno risponde al suo posto");
    }

    @Test
    void aPegThatIsMissingIsSaidBeforeTheAct() {
        String avviso = ", 'avvisi': [{'codice': 'SENZA_PEG', 'args': ['5000']}]";
        var page = render(acting(Role.SEGRETARIO), piano("PROPOSTO", avviso), Form.fresh(3L, Map.of()));
        assertThat(page.text()).contains("Il PEG non è approvato", "da 5.000 abitanti in su serve");
        assertThat(page.html()).contains("/2027/peg\">Vai al PEG");
    }

    @Test
    void aClosedYearSaysSoAndAsksForNothing() {
        var closed = new Cicli.CicloDetail(
                CICLO.anno(),
                CICLO.fase(),
                CICLO.versione(),
                CICLO.smvpVersione(),
                CICLO.smvpPredefinito(),
                CICLO.regole(),
                CICLO.scadenze(),
                null,
                null,
                LocalDate.of(2028, 7, 10),
                CICLO.conteggi(),
                CICLO.passi());
        var view = PianoPage.of(acting(Role.SEGRETARIO), piano("APPROVATO", ""), closed, UNITS, OBJECTIVES, null);
        assertThat(view.lead()).endsWith("anno chiuso il 10/07/2028");
        assertThat(Objects.requireNonNull(view.approvato()).senzaPeg())
                .as("what the OIV would see, it has seen")
                .endsWith("(art. 169 TUEL).");
        assertThat(render(acting(Role.SEGRETARIO), piano("APPROVATO", ""), Form.fresh(3L, Map.of()))
                        .text())
                .contains("(art. 169 TUEL). L’OIV lo vedrà.");
        assertThat(view.pubblicazione()).isFalse();
    }

    @Test
    void theProposalStandsThereWithItsReasonWhileSomethingBlocks() {
        var page = render(acting(Role.SEGRETARIO), piano("BOZZA", BLOCKED), Form.fresh(3L, Map.of()));

        assertThat(page.html())
                .contains("aria-disabled=\"true\" aria-describedby=\"perche\"")
                .doesNotContain("piano/proposta\"");
        assertThat(page.text()).contains("Prima sistema 2 cose");
    }

    @Test
    void theProposalSaysWhatTheRegisterWillShow() {
        var page = render(acting(Role.SEGRETARIO), piano("BOZZA", ""), Form.fresh(3L, Map.of()));

        assertThat(page.text())
                .contains(
                        "Ada Esempio ha proposto il Piano della performance 2027: 6 obiettivi in 2 settori, i pesi tornano.");
        assertThat(page.html()).contains("/2027/piano/proposta").contains("name=\"_versione\" value=\"3\"");
    }

    @Test
    void aProposedPianoIsNotSaidToWaitForItsProposal() {
        var free = render(acting(Role.SEGRETARIO), piano("PROPOSTO", ""), Form.fresh(3L, Map.of()));
        assertThat(free.text()).contains("Nulla blocca la delibera").doesNotContain("blocca la proposta");

        var blocked = render(acting(Role.SEGRETARIO), piano("PROPOSTO", BLOCKED), Form.fresh(3L, Map.of()));
        assertThat(blocked.text()).contains("2 cose bloccano la delibera");
        var draft = render(acting(Role.SEGRETARIO), piano("BOZZA", ""), Form.fresh(3L, Map.of()));
        assertThat(draft.text()).contains("Nulla blocca la proposta");
    }

    @Test
    void theTermOfALatePianoIsTheOneOggiShows() {
        var late = Somebody.in(2027, LocalDate.of(2027, 3, 2), Role.SEGRETARIO);
        Deadline next = Objects.requireNonNull(Deadline.next(CICLO, late.today()));
        assertThat(next.title()).isEqualTo("Scadenza passata");
        assertThat(render(late, piano("PROPOSTO", ""), Form.fresh(3L, Map.of())).text())
                .contains("Scadenza passata", next.what(), "In ritardo di 30 giorni")
                .doesNotContain("Prossima scadenza");
        assertThat(render(acting(Role.SEGRETARIO), piano("BOZZA", ""), Form.fresh(3L, Map.of()))
                        .text())
                .contains("Prossima scadenza", "31", "gen 2027", "Fra 73 giorni");
    }

    @Test
    void aResponsabileReadsButDoesNotPropose() {
        var page = render(acting(Role.RESPONSABILE), piano("BOZZA", ""), Form.fresh(3L, Map.of()));

        assertThat(page.html()).doesNotContain("piano/proposta");
    }

    @Test
    void anApprovedPianoNamesItsActAndOffersNoButtonThatLeadsNowhere() {
        var page = render(
                acting(Role.SEGRETARIO),
                piano("APPROVATO", """
                        , 'atto': {'organo': 'GIUNTA', 'numero': '07', 'data': '2027-02-10', 'immediatamenteEseguibile': true},
                          'inRitardo': true, 'motivoRitardo': 'Bilancio approvato il 5 febbraio.'""".replace("'inRitardo': true, ", "")),
                Form.fresh(3L, Map.of()));

        assertThat(page.text())
                .contains("deliberazione di Giunta comunale n. 07 del 10/02/2027, immediatamente eseguibile")
                .contains("serve una variazione")
                .contains("SMVP predefinito: per i premi serve quello adottato")
                .contains("Approvato senza PEG")
                .contains("Registra la pubblicazione")
                .doesNotContain("Proponi");
    }

    private static final String GIVEN = """
            , 'provvisorio': {'atto': {'organo': 'GIUNTA', 'numero': '3', 'data': '2027-01-15', 'immediatamenteEseguibile': true},
               'voci': [{'obiettivo': '%1$s', 'codice': 'TE-03', 'titolo': 'Raccolta differenziata', 'sorte': 'MODIFICATO',
                         'idVariazione': '0b6a4d5e-0000-4000-8000-0000000000e1', 'variazione': 2},
                        {'obiettivo': '%1$s', 'codice': 'TE-04', 'titolo': 'Verde', 'sorte': 'CONFERMATO'}]}""".formatted(RACCOLTA);

    @Test
    void objectivesCanBeGivenBeforeThePiano() {
        assertThat(render(acting(Role.SEGRETARIO), piano("BOZZA", ""), Form.fresh(3L, Map.of()))
                        .html())
                .contains("/2027/piano/provvisori");
        assertThat(render(acting(Role.RESPONSABILE), piano("BOZZA", ""), Form.fresh(3L, Map.of()))
                        .html())
                .doesNotContain("piano/provvisori");
    }

    @Test
    void whatWasGivenIsSaidWithWhatThePianoMakesOfIt() {
        var before = render(acting(Role.SEGRETARIO), piano("BOZZA", GIVEN), Form.fresh(3L, Map.of()));
        assertThat(before.text())
                .contains("deliberazione di Giunta comunale n. 3 del 15/01/2027")
                .contains("finora 1 confermato, 1 modificato")
                .contains("TE-03 Raccolta differenziata : modificato con la variazione n. 2")
                .contains("Proponi alla Giunta")
                .doesNotContain("Il bilancio è in ritardo?");
        assertThat(before.html()).contains("variazioni/0b6a4d5e-0000-4000-8000-0000000000e1");
        var after = render(
                acting(Role.SEGRETARIO),
                piano(
                        "APPROVATO",
                        GIVEN
                                + ", 'atto': {'organo': 'GIUNTA', 'numero': '7', 'data': '2027-04-28', 'immediatamenteEseguibile': false}"),
                Form.fresh(3L, Map.of()));
        assertThat(after.text()).contains("Il Piano ha detto che cosa ne è stato: 1 confermato, 1 modificato");
    }

    @Test
    void theActThatGivesThemIsReadBeforeItIsRecorded() {
        var acting = acting(Role.SEGRETARIO);
        var form = Form.fresh(4L, Map.of("atto/organo", "GIUNTA", "atto/numero", "3", "atto/data", "2027-01-15"));
        var page = RenderedPage.page(
                acting,
                Head.of("Dai gli obiettivi prima del Piano").in(Nav.PIANO).under("Piano 2027", "/piano"),
                "piano/provvisori.jte",
                Map.of("page", ProvvisoriPage.of(acting, piano("BOZZA", ""), form), "form", form));
        assertThat(page.text())
                .contains("Nel registro si leggerà: «La Giunta ha approvato gli obiettivi provvisori del 2027")
                .contains("prima del Piano: 6 obiettivi")
                .contains("i valori di tutto l’anno")
                .contains("art. 5 c. 1-ter D.Lgs. 150/2009");
        assertThat(page.html()).contains("/2027/piano/provvisori/frase").doesNotContain("motivoRitardo");
    }

    @Test
    void aRefusedPublicationComesBackAsItWasTyped() {
        var form = Form.fresh(3L, Map.of("url", "www.comune", "pubblicatoIl", "2027-02-11"))
                .wrong(List.of(new Form.FieldError("url", "Indirizzo della pagina", "Comincia con https://.")));
        var page = render(
                acting(Role.EDITOR),
                piano(
                        "APPROVATO",
                        ", 'atto': {'organo': 'GIUNTA', 'numero': '7', 'data': '2027-01-28', 'immediatamenteEseguibile': false}"),
                form);

        assertThat(page.html())
                .contains("value=\"www.comune\"")
                .contains("value=\"2027-02-11\"")
                .contains("aria-invalid=\"true\"")
                .contains("role=\"alert\"");
    }

    @Test
    void theActIsReadInFullBeforeItIsRecorded() {
        var form = Form.fresh(
                3L,
                Map.of(
                        "atto/organo", "GIUNTA",
                        "atto/numero", "7",
                        "atto/data", "2027-01-28",
                        "atto/immediatamenteEseguibile", "true"));

        assertThat(Acts.subject(form) + ": " + Acts.typed(form))
                .isEqualTo(
                        "La Giunta: deliberazione di Giunta comunale n. 7 del 28/01/2027, immediatamente eseguibile");
    }

    @Test
    void recordingTheActShowsTheSentenceAndWhatChanges() {
        var acting = acting(Role.SEGRETARIO);
        var form = Form.fresh(4L, Map.of("atto/organo", "GIUNTA", "atto/numero", "7", "atto/data", "2027-01-28"));
        var view = new DeliberaPage(
                "2027",
                acting.address(),
                Passo.of(PianoAnswer.Stato.PROPOSTO),
                Acts.organs(),
                false,
                "Serve se la delibera è dopo il 31/01/2027.",
                "La Giunta ha approvato il Piano della performance 2027.",
                "Si aspettano i valori da febbraio in poi.",
                "i 6 obiettivi sono assegnati ai titolari",
                true,
                "Tutto torna: 2 settori a 100,00",
                "3 giorni prima del 31/01/2027",
                null,
                false);
        var page = RenderedPage.page(
                        acting,
                        Head.of("Registra la delibera di approvazione")
                                .in(Nav.PIANO)
                                .under("Piano 2027", "/piano"),
                        "piano/delibera.jte",
                        Map.of("page", view, "form", form))
                .kept("g2-piano-delibera");

        assertThat(page.html())
                .contains("name=\"atto/numero\"")
                .contains("<option value=\"GIUNTA\" selected>")
                .contains("formaction=");
        assertThat(page.text()).contains("Nel registro si leggerà: «La Giunta ha approvato");
    }

    @Test
    void theDayOfTheDeliberaSaysWhichValuesAreExpectedAndWhichNot() {
        assertThat(Attesi.of(2027, null)).contains("Quelli finiti prima non si chiedono");
        assertThat(Attesi.of(2027, LocalDate.of(2026, 12, 22))).contains("tutto l’anno");
        assertThat(Attesi.of(2027, LocalDate.of(2027, 1, 31))).contains("tutto l’anno");
        assertThat(Attesi.of(2027, LocalDate.of(2027, 2, 1)))
                .contains("da febbraio in poi", "Il valore di gennaio non si chiede");
        assertThat(Attesi.of(2027, LocalDate.of(2027, 6, 15)))
                .contains("delibera del 15/06/2027", "da giugno in poi", "da gennaio a maggio non si chiedono");
        assertThat(Attesi.of(2027, LocalDate.of(2027, 12, 1))).contains("solo il valore finale, al 31/12/2027");
        assertThat(DeliberaPage.of(
                                acting(Role.SEGRETARIO),
                                piano("PROPOSTO", ""),
                                Form.fresh(4L, Map.of("atto/data", "2027-06-15")))
                        .attesi())
                .contains("da giugno in poi");
    }

    @Test
    void whatTheActLacksIsSaidAtEachField() {
        var form = Form.fresh(4L, Map.of("atto/organo", "GIUNTA", "atto/numero", "", "atto/data", ""));
        var reading = new Reading(form, Acts.LABELS);
        Acts.read(form, reading);
        assertThat(reading.form().error("atto/numero"))
                .isEqualTo("Scrivi il numero della delibera, come sta nel registro degli atti.");
        assertThat(reading.form().error("atto/data"))
                .startsWith("Scrivi la data della delibera: il giorno della seduta");
    }

    @Test
    void aYearThatIsNotOpenTeachesTheFirstStep() {
        var acting = acting(Role.SEGRETARIO);
        var view = new ApriPage(
                "2027",
                acting.address(),
                "L’anno 2027 non è ancora aperto.",
                true,
                "",
                false,
                List.of(),
                "Ada Esempio ha aperto il ciclo 2027.");
        var page = RenderedPage.page(
                        acting,
                        Head.of("Piano della performance 2027").in(Nav.PIANO),
                        "piano/apri.jte",
                        Map.of("page", view, "form", Form.fresh(null, Map.of())))
                .kept("g-piano-apri");

        assertThat(page.text()).contains("Apri l’anno 2027");
        assertThat(page.html()).contains("/2027/piano/anno");
    }
}
