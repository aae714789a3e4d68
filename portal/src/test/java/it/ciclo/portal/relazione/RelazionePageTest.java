// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.ADA;
import static it.ciclo.portal.session.Somebody.AFFARI;
import static it.ciclo.portal.session.Somebody.TECNICO;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import it.ciclo.portal.variazioni.Variata;
import it.ciclo.portal.variazioni.VariazioniPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class RelazionePageTest {

    private static final String SENTIERI = "0b6a4d5e-0000-4000-8000-0000000000f1";
    private static final String KM = "0b6a4d5e-0000-4000-8000-0000000000f2";
    private static final String CAUSA = SENTIERI + "_" + KM;

    private static final Cicli.CicloDetail CICLO = json("""
            {'anno': 2018, 'fase': 'CONSUNTIVO', 'versione': 1, 'smvpVersione': 1, 'smvpPredefinito': true,
             'regole': {'combination': 'O1', 'enteRollup': 'E1', 'relazioneOrder': 'APPROVE_THEN_VALIDATE', 'confirmationByAnother': true},
             'scadenze': [{'kind': 'RELAZIONE', 'entro': '2019-06-30', 'fonte': 'art. 10'}],
             'misurazioniChiuseIl': '2019-04-12',
             'conteggi': {'obiettivi': 2, 'indicatori': 2, 'finaliRegistrati': 2, 'finaliConfermati': 2, 'finaliNonDisponibili': 0},
             'passi': [{'passo': 'ASSEGNAZIONE', 'stato': 'FATTO', 'data': '2018-01-30',
                        'atto': {'organo': 'GIUNTA', 'numero': '07', 'data': '2018-01-30', 'immediatamenteEseguibile': true}},
                       {'passo': 'RELAZIONE', 'stato': 'IN_CORSO'}]}""", Cicli.CicloDetail.class);

    private static final List<ObjectiveRow> OBJECTIVES =
            json("""
            [{'id': '%s', 'versione': 4, 'codice': 'TE-02', 'titolo': 'Pulizia dei sentieri', 'unita': '%s',
              'responsabileAttivo': true, 'peso': '40.00', 'semaforo': 'NON_RAGGIUNTO', 'grado': '76.00', 'provvisorio': false,
              'valoriInRitardo': 0, 'senzaFonte': false, 'indicatori': [
                {'id': '%s', 'nome': 'Chilometri puliti', 'misura': {'tipo': 'CRESCENTE', 'target': '15'}, 'unitaDiMisura': 'km',
                 'decimali': 1, 'fonte': 'Ufficio tecnico', 'peso': '100.00', 'cadenza': 'ANNUALE',
                 'ultimo': {'period': '2018-FINALE', 'valore': {'tipo': 'NUMERO', 'numero': '11.4'}, 'stato': 'CONFERMATO', 'numero': '11.4'},
                 'periodiAttesi': [], 'mancanti': []}]}]""".formatted(SENTIERI, TECNICO, KM), new TypeReference<>() {});

    private static RelazioneAnswer relazione(String stato, @Nullable String causa, String more) {
        return json(
                """
                {'anno': 2018, 'stato': '%s', 'versione': 7, 'misurazioniChiuseIl': '2019-04-12',
                 'sezioni': [{'sezione': 'SINTESI', 'testo': 'Nel 2018 il Comune aveva nove obiettivi.\\n\\nNe ha raggiunti sette.',
                              'gulpease': 78, 'scrittaDa': '%s', 'scrittaIl': '2019-04-20T07:31:00Z'},
                             {'sezione': 'SCOSTAMENTI', 'testo': 'Gli scostamenti rilevati in sede di consuntivazione.', 'gulpease': 30,
                              'scrittaDa': '%s', 'scrittaIl': '2019-04-20T07:31:00Z'}],
                 'risultati': {'tenantSequence': 812, 'smvpVersion': 1, 'rollup': 'E1', 'grado': '93.47', 'gradoEsatto': '93.466667', 'unita': [
                    {'unita': '%s', 'grado': '100.00', 'obiettivi': [
                       {'obiettivo': '0b6a4d5e-0000-4000-8000-0000000000aa', 'codice': 'AG-01', 'titolo': 'Anagrafe', 'peso': '100.00', 'grado': '100.00'}]},
                    {'unita': '%s', 'grado': '86.93', 'obiettivi': [
                       {'obiettivo': '%s', 'codice': 'TE-02', 'titolo': 'Pulizia dei sentieri', 'peso': '40.00', 'grado': '76.00'}]}]},
                 'scostamenti': [{'obiettivo': '%s', 'codice': 'TE-02', 'titolo': 'Pulizia dei sentieri', 'indicatore': '%s',
                    'nome': 'Chilometri puliti', 'grado': '76.00', 'formula': '11,4 ÷ 15 × 100, sotto la soglia 80: 0',
                    'causaNelMonitoraggio': 'La ditta ha chiesto una proroga'%s}]%s}""".formatted(
                                stato,
                                ADA,
                                ADA,
                                AFFARI,
                                TECNICO,
                                SENTIERI,
                                SENTIERI,
                                KM,
                                causa == null ? "" : ", 'causa': '" + causa + "'",
                                more),
                RelazioneAnswer.class);
    }

    private static final String APPROVED =
            ", 'atto': {'organo': 'GIUNTA', 'numero': '41', 'data': '2019-05-23', 'immediatamenteEseguibile': false}";

    private static Acting acting(Role... roles) {
        return Somebody.in(2018, LocalDate.of(2019, 5, 2), roles);
    }

    private static RenderedPage render(Acting acting, RelazioneAnswer relazione, @Nullable String open, Form form) {
        var view = RelazionePage.of(
                acting,
                relazione,
                CICLO,
                List.of(
                        new Cicli.Unita(AFFARI, "AG", "Affari generali"),
                        new Cicli.Unita(TECNICO, "TE", "Tecnico e manutenzioni")),
                OBJECTIVES,
                new People.Names(Map.of(ADA, new TenantClient.Nome("Ada", "Esempio"))),
                List.of(),
                open);
        return RenderedPage.page(
                acting,
                Head.of("Relazione sulla performance 2018").in(Nav.RELAZIONE),
                "relazione/relazione.jte",
                Map.of("page", view, "form", form));
    }

    private static Form form() {
        return Form.fresh(7L, Map.of());
    }

    @Test
    void aDeviationWithoutCauseBlocksAndLeadsToItsForm() {
        var page = render(acting(Role.SEGRETARIO), relazione("BOZZA", null, ""), null, form())
                .kept("i-relazione");

        assertThat(page.text())
                .contains("Manca 1 causa")
                .contains("1. In sintesi")
                .contains("Gulpease 78: si legge bene")
                .contains("Gulpease 30: accorcia le frasi")
                .contains("misure chiuse il 12/04/2019")
                .contains("Ente, media dei settori")
                .contains("15 km")
                .contains("11,4 km");
        assertThat(page.html()).contains("relazione?modifica=" + CAUSA).contains("aria-disabled=\"true\"");
    }

    @Test
    void whatTheApprovalNeedsIsMarked() {
        var page = render(acting(Role.SEGRETARIO), relazione("BOZZA", null, ""), null, form());

        assertThat(page.text())
                .contains("1. In sintesi serve per l’approvazione")
                .contains("il testo della sintesi e la causa di ogni scostamento. Il resto è facoltativo.")
                .doesNotContain("Contesto e risorse serve");
    }

    @Test
    void anOivWhoAlsoProgrammesReadsTheConflictBesideTheRelazione() {
        var approved = relazione("APPROVATA", "Frana di maggio.", APPROVED);

        assertThat(render(acting(Role.OIV, Role.SEGRETARIO), approved, null, form())
                        .text())
                .contains("In questi cicli programmi e valuti.");
        assertThat(render(acting(Role.OIV), approved, null, form()).text()).doesNotContain("programmi e valuti");
    }

    @Test
    void oneSectionAtATimeIsAForm() {
        var page = render(
                acting(Role.SEGRETARIO),
                relazione("BOZZA", "Frana", ""),
                "SINTESI",
                Form.fresh(7L, Map.of("testo", "Nel 2018")));

        assertThat(page.html()).contains("/relazione/sezioni/SINTESI").contains(">Nel 2018</textarea>");
    }

    @Test
    void theCauseOfADeviationHasAFormOfItsOwn() {
        var page = render(
                acting(Role.RESPONSABILE),
                relazione("BOZZA", null, ""),
                CAUSA,
                Form.fresh(7L, Map.of("causa", ""))
                        .wrong(List.of(new Form.FieldError("causa", "Causa", "Scrivi perché."))));

        assertThat(page.html())
                .contains("/relazione/cause/" + SENTIERI + "/" + KM)
                .contains("aria-invalid");
    }

    @Test
    void aResponsabileWritesNoText() {
        var page = render(acting(Role.RESPONSABILE), relazione("BOZZA", null, ""), "SINTESI", form());

        assertThat(page.text()).doesNotContain("Modifica il testo").contains("Scrivi la causa");
        assertThat(page.html()).doesNotContain("/relazione/sezioni/");
    }

    @Test
    void theOivIsLedToTheValidationOnceTheGiuntaHasApproved() {
        var page = render(acting(Role.OIV), relazione("APPROVATA", "Frana di maggio.", APPROVED), null, form());

        assertThat(page.html()).contains("/relazione/validazione\"");
        assertThat(page.text())
                .contains("deliberazione di Giunta comunale n. 41 del 23/05/2019")
                .contains("congelati all’approvazione, dopo la voce n. 812 del registro");
    }

    @Test
    void bothActsStandOnTopOfAValidatedRelazione() {
        var page = render(
                        acting(Role.SEGRETARIO),
                        relazione("VALIDATA", "Frana di maggio.", APPROVED + """
                                        , 'validazione': {'esito': 'VALIDATA_CON_OSSERVAZIONI', 'motivo': 'Manca la voce del pubblico.',
                                          'atto': {'organo': 'OIV', 'numero': '3', 'data': '2019-06-12', 'immediatamenteEseguibile': false},
                                          'conflittoDichiarato': 'Sono anche il segretario.', 'da': '%s'}""".formatted(ADA)),
                        null,
                        form())
                .kept("i-relazione-validata");

        assertThat(page.text())
                .containsSubsequence("Approvata", "Validata con osservazioni", "verbale dell’OIV n. 3 del 12/06/2019")
                .contains("Conflitto dichiarato")
                .contains("Registra la pubblicazione");
    }

    @Test
    void theSegretarioClosesTheYearOnceTheRelazioneIsValidatedAndPublished() {
        String validated = APPROVED + """
                , 'validazione': {'esito': 'VALIDATA', 'motivo': 'Si legge bene.',
                  'atto': {'organo': 'OIV', 'numero': '3', 'data': '2019-06-12', 'immediatamenteEseguibile': false}, 'da': '%s'}""".formatted(ADA);
        String published =
                validated + ", 'pubblicazione': {'url': 'https://lovere.example/r', 'pubblicataIl': '2019-06-20'}";

        assertThat(render(acting(Role.SEGRETARIO), relazione("PUBBLICATA", "Frana di maggio.", published), null, form())
                        .text())
                .contains("Chiudi l’anno 2018", "Pubblicata il 20/06/2019")
                .doesNotContain("serve per l’approvazione");
        assertThat(render(acting(Role.SEGRETARIO), relazione("VALIDATA", "Frana di maggio.", validated), null, form())
                        .text())
                .doesNotContain("Chiudi l’anno");
        assertThat(render(acting(Role.OIV), relazione("PUBBLICATA", "Frana di maggio.", published), null, form())
                        .text())
                .doesNotContain("Chiudi l’anno");
    }

    @Test
    void whatIsPublishedBeforeItIsValidatedSaysSoBeforeAndAfter() {
        var before = render(acting(Role.SEGRETARIO), relazione("APPROVATA", "Frana.", APPROVED), null, form());
        assertThat(before.text()).contains("L’OIV non ha ancora validato la Relazione. Si può pubblicare anche adesso");
        String published =
                APPROVED + ", 'pubblicazione': {'url': 'https://lovere.example/r', 'pubblicataIl': '2019-06-01'}";
        var after = render(acting(Role.SEGRETARIO), relazione("PUBBLICATA", "Frana.", published), null, form());
        assertThat(after.text())
                .contains("Pubblicata, non ancora validata")
                .doesNotContain("Si può pubblicare anche adesso", "Chiudi l’anno");
        String both = published + """
                , 'validazione': {'esito': 'VALIDATA', 'motivo': 'Si legge bene.',
                  'atto': {'organo': 'OIV', 'numero': '3', 'data': '2019-06-12', 'immediatamenteEseguibile': false}, 'da': '%s'}""".formatted(ADA);
        var closing = render(acting(Role.SEGRETARIO), relazione("VALIDATA", "Frana.", both), null, form());
        assertThat(closing.text())
                .contains("Validata e pubblicata", "Chiudi l’anno 2018")
                .contains("D.G. n. 41 del 23/05/2019 · Verbale n. 3 del 12/06/2019");
    }

    @Test
    void aDeviationSaysHowItsGradoCameAbout() {
        var page = render(
                acting(Role.SEGRETARIO),
                relazione("BOZZA", null, ""),
                CAUSA,
                Form.fresh(7L, Map.of("causa", "La ditta ha chiesto una proroga")));
        assertThat(page.text())
                .contains("11,4 ÷ 15 × 100, sotto la soglia 80: 0")
                .contains("È la causa detta nel monitoraggio: rileggila");
        assertThat(page.html()).contains("<span class=\"c-on-phone\">Grado: </span>76,00");
    }

    @Test
    void theRemarksOfARefusedValidationAreShownAndTheTextCanBeMended() {
        var page = render(
                acting(Role.SEGRETARIO), relazione("NON_VALIDATA", "Frana di maggio.", APPROVED + """
                                , 'rifiuti': [{'motivo': 'La sezione 5 non si capisce.',
                                   'atto': {'organo': 'OIV', 'numero': '2', 'data': '2019-06-01', 'immediatamenteEseguibile': false}}]"""), null, form());

        assertThat(page.text()).contains("La sezione 5 non si capisce.").contains("Modifica il testo");
        assertThat(page.html()).contains("/relazione/delibera\"");
    }

    @Test
    void whoProgrammesAndEvaluatesIsAskedToDeclareIt() {
        var acting = acting(Role.OIV, Role.SEGRETARIO);
        var view = new ValidazionePage(
                "2018",
                acting.address(),
                List.of(new ValidazionePage.Esito("VALIDATA", "Validata", "Va bene.", true)),
                true,
                "L’OIV ha validato la Relazione.",
                List.of(new ValidazionePage.Fatto("Grado dell’ente", "93,47")),
                List.of());
        var page = RenderedPage.page(
                        acting,
                        Head.of("Registra la validazione").in(Nav.RELAZIONE),
                        "relazione/validazione.jte",
                        Map.of("page", view, "form", Form.fresh(7L, Map.of("esito", "VALIDATA"))))
                .kept("i-validazione");

        assertThat(page.text()).contains("In questi cicli programmi e valuti.");
        assertThat(page.html()).contains("name=\"conflittoDichiarato\"").contains("name=\"atto/numero\"");
    }

    @Test
    void theRegisterWillSayTheOutcomeThatIsChosen() {
        var acting = acting(Role.OIV);
        var relazione = relazione("APPROVATA", "Frana.", APPROVED);

        assertThat(ValidazionePage.of(acting, relazione, List.of(), form()).frase())
                .isNull();
        assertThat(ValidazionePage.of(acting, relazione, List.of(), esito("VALIDATA_CON_OSSERVAZIONI"))
                        .frase())
                .startsWith("L’OIV ha validato la Relazione sulla performance 2018 con osservazioni, ");
        assertThat(ValidazionePage.of(acting, relazione, List.of(), esito("NON_VALIDATA"))
                        .frase())
                .startsWith("L’OIV non ha validato la Relazione sulla performance 2018, ");
    }

    @Test
    void theRelazioneInBriefTellsTheVariazioniWithTheirFlags() {
        var variata = new Variata(
                "TE-03 Raccolta",
                "/obiettivi/x",
                null,
                List.of(),
                List.of("Target abbassato quando i dati erano noti."));
        var riga = new VariazioniPage.Riga(
                "Variazione n. 1 del 2018",
                "/variazioni/x",
                new State("ok", "approvata"),
                "Risorse",
                "Fornitura in ritardo",
                "D.G. n. 81",
                List.of(variata));
        var acting = acting(Role.OIV);
        var view = ValidazionePage.of(acting, relazione("APPROVATA", "Frana.", APPROVED), List.of(riga), form());
        var page = RenderedPage.page(
                acting,
                Head.of("Registra la validazione").in(Nav.RELAZIONE),
                "relazione/validazione.jte",
                Map.of("page", view, "form", form()));
        assertThat(page.text())
                .contains("Variazioni approvate 1, 1 segnalazione")
                .contains("Target abbassato quando i dati erano noti.");
    }

    private static Form esito(String esito) {
        return Form.fresh(7L, Map.of("esito", esito));
    }

    @Test
    void theDeliberaIsReadWithTheWordsOfTheRegister() {
        var acting = acting(Role.SEGRETARIO);
        var relazione = relazione("BOZZA", "Frana.", "");
        String role = AttoPage.role(acting);

        assertThat(AttoPage.of(acting, relazione, 2, CICLO, form()).frase())
                .startsWith("La Giunta ha approvato la Relazione sulla performance 2018: grado dell’ente 93,47, con 2"
                        + " variazioni. ")
                .endsWith(", " + role + ".");
        assertThat(AttoPage.of(acting, relazione, 0, CICLO, form()).frase())
                .startsWith("La Giunta ha approvato la Relazione sulla performance 2018: grado dell’ente 93,47. ");
    }

    @Test
    void theActSaysWhatIsFrozen() {
        var acting = acting(Role.SEGRETARIO);
        var view = AttoPage.of(acting, relazione("BOZZA", null, ""), 0, CICLO, form());
        var page = RenderedPage.page(
                acting,
                Head.of("Registra la delibera di approvazione").in(Nav.RELAZIONE),
                "relazione/delibera.jte",
                Map.of("page", view, "form", form()));

        assertThat(page.text()).contains("il grado dell’ente è 93,47");
    }

    @Test
    void anActAfterTheTermIsAskedWhy() {
        var late = Somebody.in(2018, LocalDate.of(2019, 7, 2), Role.SEGRETARIO);

        assertThat(AttoPage.of(late, relazione("BOZZA", null, ""), 0, CICLO, form()))
                .satisfies(page -> assertThat(page.inRitardo()).isTrue())
                .satisfies(page ->
                        assertThat(page.aiutoRitardo()).startsWith("Serve se la delibera è dopo il 30/06/2019"));
        String answered = APPROVED + ", 'motivoRitardo': 'La verifica dei valori è finita a luglio'";
        assertThat(render(late, relazione("APPROVATA", "Frane", answered), null, form())
                        .text())
                .contains("Approvata dopo il termine: La verifica dei valori è finita a luglio");
    }

    @Test
    void anApprovedRelazioneCanBeUnitedWithTheRendicontoOnce() {
        var segretario = acting(Role.SEGRETARIO);
        assertThat(render(segretario, relazione("BOZZA", "Frane", ""), null, form())
                        .text())
                .doesNotContain("Unione al rendiconto");
        assertThat(render(segretario, relazione("APPROVATA", "Frane", APPROVED), null, form())
                        .text())
                .contains("Unione al rendiconto", "Registra l’unione");
        String united = APPROVED
                + ", 'rendiconto': {'organo': 'CONSIGLIO', 'numero': '21', 'data': '2019-06-28', 'immediatamenteEseguibile': true}";
        assertThat(render(segretario, relazione("APPROVATA", "Frane", united), null, form())
                        .text())
                .contains("Unita al rendiconto della gestione", "n. 21 del 28/06/2019")
                .doesNotContain("Registra l’unione");
    }

    @Test
    void aYearInItsMiddleIsLedToTheClosingOfItsMeasurements() {
        var acting = acting(Role.SEGRETARIO);
        var view = new IniziaPage("2018", acting.address(), "Non ancora.", "Prima.", IniziaPage.Passo.CHIUDI, "");
        var page = RenderedPage.page(
                acting,
                Head.of("Relazione sulla performance 2018").in(Nav.RELAZIONE),
                "relazione/inizia.jte",
                Map.of("page", view, "form", form()));

        assertThat(page.html()).contains("/2018/chiusura-misurazioni");
    }

    @Test
    void aDeviationOfPhasesSaysInWordsWhichAreDone() {
        List<ObjectiveRow> rows = json("""
                [{'id': '%s', 'versione': 4, 'codice': 'TE-02', 'titolo': 'Pulizia dei sentieri', 'unita': '%s',
                  'responsabileAttivo': true, 'peso': '40.00', 'semaforo': 'NON_RAGGIUNTO', 'grado': '40.00', 'provvisorio': false,
                  'valoriInRitardo': 0, 'senzaFonte': false, 'indicatori': [
                    {'id': '%s', 'nome': 'Lavori', 'misura': {'tipo': 'FASI', 'fasi': [
                        {'id': 'bbbbbbbb-0000-4000-8000-000000000001', 'nome': 'Progetto', 'peso': '40', 'dal': '2018-01-01', 'al': '2018-03-31'},
                        {'id': 'bbbbbbbb-0000-4000-8000-000000000002', 'nome': 'Collaudo', 'peso': '60', 'dal': '2018-04-01', 'al': '2018-09-30'}]},
                     'unitaDiMisura': '', 'decimali': 0, 'fonte': 'Ufficio tecnico', 'peso': '100.00', 'cadenza': 'ANNUALE',
                     'ultimo': {'period': '2018-FINALE', 'stato': 'CONFERMATO', 'numero': '40.00', 'valore': {'tipo': 'FASI', 'fatte': [
                        {'fase': 'bbbbbbbb-0000-4000-8000-000000000001', 'fattaIl': '2018-03-20'}]}},
                     'periodiAttesi': [], 'mancanti': []}]}]""".formatted(SENTIERI, TECNICO, KM), new TypeReference<>() {});
        var answered = relazione("BOZZA", null, "").scostamenti().getFirst();

        assertThat(Scostamento.of(acting(Role.SEGRETARIO), answered, rows, true, null))
                .satisfies(it -> assertThat(it.target()).isEqualTo("2 fasi"))
                .satisfies(it -> assertThat(it.valore()).isEqualTo("1 fase su 2"))
                .satisfies(it -> assertThat(it.fasi()).isEqualTo("«Progetto» il 20/03/2018"));
    }

    @Test
    void whatHelpsWhileWritingIsNotPrinted() {
        var html = render(acting(Role.SEGRETARIO), relazione("APPROVATA", "Frane", APPROVED), null, form())
                .html();
        assertThat(html.split("c-small c-noprint\">", -1))
                .as("beside the title of each section its Gulpease, or that there are data alone")
                .hasSize(7);
        assertThat(html).contains("Solo i dati collegati", "Gulpease 30: accorcia le frasi");
    }
}
